import { type Reach, reachOf } from '@sipdesk/shared/domains.ts'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { domainsQuery } from '#src/api/domains-query.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { useRead, type FailedRead } from '#src/api/use-read.ts'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { Tabs, type Tab } from '#src/ui/tabs.tsx'
import { tools as messages } from '#messages/features/handovers'
import { CardActions } from './card-actions.tsx'
import { CardChoices } from './card-choices.tsx'
import { CardSecrets } from './card-secrets.tsx'
import { CardSettings } from './card-settings.tsx'
import { settingsOf, type Card, type Edge } from './card.ts'
import './handovers.css'
import { ReadAloudGrid } from './read-aloud-grid.tsx'

type Props = {
  username: string
  password: string
  listSid: string
  /** The name of the device it is for, where that was said. */
  device: string
  /** Whether the password was copied or kept in another way, and what to call once it is. */
  isTaken: boolean
  onTaken: () => void
  /** What is known of the credential beside. */
  facts: ReactNode
}

/**
 * What it takes to set up the device, and the ways to pass it on. Username and password are there
 * at once; the rest follows when the domains are known.
 */
export function HandoverCard({ username, password, listSid, facts, ...props }: Props) {
  const { data, failed } = useRead(domainsQuery)
  const [domainSid, setDomainSid] = useState<string>()
  const [edge, setEdge] = useState<Edge>()
  const reach = data && reachOf(listSid, data.domains)
  const domain = reach && (reach.find(({ sid }) => sid === domainSid) ?? bestOf(reach))
  const card = { username, password, domain, edge }
  const choices = reach && domain && (
    <CardChoices card={card} reach={reach} onDomain={setDomainSid} onEdge={setEdge} />
  )
  return (
    <div className="handover-card handover-columns">
      <div className="handover-column">
        <CardSecrets card={card} onTaken={props.onTaken} />
        <CardActions card={card} isTaken={props.isTaken} onTaken={props.onTaken} />
        <ReadAloudGrid password={password} />
        {facts}
      </div>
      <div className="handover-column">
        {reach ? (
          <CardTabs card={card} listSid={listSid} choices={choices} {...props} />
        ) : (
          <UnknownDomains failed={failed} />
        )}
      </div>
    </div>
  )
}

function UnknownDomains({ failed }: { failed: FailedRead | undefined }) {
  if (!failed) return <Skeleton lines={5} label={messages.loadingPart} />
  return (
    <div className="handover-pending">
      <p>{messages.domainsUnknown}</p>
      <ReadFailure {...failed} />
    </div>
  )
}

/** The domain in which most works. */
function bestOf(reach: readonly Reach[]): Reach | undefined {
  return (
    reach.find(({ calls, registers }) => calls && registers) ??
    reach.find(({ registers }) => registers) ??
    reach[0]
  )
}

const loadTools = async () => (await import('./handover-tools.tsx')).handoverTools
const LOADING = <Skeleton lines={4} label={messages.loadingPart} />
const DeviceSnippet = lazyWithRetry(async () => (await loadTools()).DeviceSnippet, LOADING)
const OneTimeLink = lazyWithRetry(async () => (await loadTools()).OneTimeLink, LOADING)
const AddressCode = lazyWithRetry(async () => (await loadTools()).AddressCode, LOADING)

type TabsProps = Pick<Props, 'listSid' | 'device' | 'onTaken'> & { card: Card; choices: ReactNode }

/** The ways to the device: read off, as a file, by a link, by a picture. Without a domain there is little to tell it. */
function CardTabs({ card, listSid, device, choices, onTaken }: TabsProps) {
  const { data: session } = useQuery(sessionQuery)
  const { domain } = card
  const settings: Tab = {
    id: 'settings',
    label: messages.settings,
    icon: 'settings',
    content: (
      <>
        {choices}
        <CardSettings card={card} />
      </>
    ),
  }
  const file = (reach: Reach): Tab => ({
    id: 'file',
    label: messages.deviceFile,
    icon: 'file',
    content: <DeviceSnippet settings={settingsOf(card, reach)} device={device} onTaken={onTaken} />,
  })
  const link: Tab = {
    id: 'link',
    label: messages.link,
    icon: 'link',
    content: <OneTimeLink card={card} listSid={listSid} onTaken={onTaken} />,
  }
  const code = (reach: Reach): Tab => ({
    id: 'code',
    label: messages.code,
    icon: 'qr',
    content: <AddressCode card={card} domain={reach} />,
  })
  const tabs = [
    settings,
    ...(domain ? [file(domain)] : []),
    ...(session?.areLinksOn ? [link] : []),
    ...(domain ? [code(domain)] : []),
  ]
  return <Tabs label={messages.ways} tabs={tabs} />
}
