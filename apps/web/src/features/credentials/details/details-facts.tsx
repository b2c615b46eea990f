import type { Act, CredentialDetails, ListDetails } from '@sipdesk/shared/credential-details.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { useSyncExternalStore, type ReactNode } from 'react'
import { exactTime, shortSid } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { passwordSetOf, type PasswordSet as PasswordSetAt } from '#src/lib/password-set.ts'
import { ageOf, daysSince, onMinute } from '#src/lib/time.ts'
import { Code, told } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Fact } from '#src/ui/facts.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { facts as messages } from '#messages/features/credentials/details'
import { unknownTime } from '#messages/ui'

type Props = {
  credentialSid: string
  /** As Twilio has it; undefined where it is gone. */
  credential: Credential | undefined
  known: CredentialDetails | undefined
  links: ListDetails['links'][number] | undefined
  /** The list, by its name where that is known. */
  list: ReactNode
  /** The address of all activity of this username; undefined for who may not read it. */
  activity: string | undefined
}

/** Where a credential came from, how old its password is, and who may have seen it. */
export function DetailsFacts({ credentialSid, credential, known, links, list, activity }: Props) {
  return (
    <>
      <dl className="details-facts">
        <Fact term={messages.list}>{list}</Fact>
        <Fact term={messages.sid}>
          <Code title={credentialSid}>{shortSid(credentialSid)}</Code>
          <CopyButton label={messages.copySid} text={credentialSid} isCompact />
        </Fact>
        <Fact term={messages.created}>
          <When {...(known?.created ?? { at: credential?.createdAt ?? null, byName: null })} />
        </Fact>
        {credential && <PasswordSet {...passwordSetOf(credential, known)} />}
        {links && (
          <Fact term={messages.links}>
            <span>{messages.linksUsed(links.made, links.opened)}</span>
          </Fact>
        )}
      </dl>
      {activity !== undefined && (
        <p>
          <Link href={activity}>{messages.onRecord}</Link>
        </p>
      )}
    </>
  )
}

function When({ at, byName }: { at: string | null; byName: string | null }) {
  if (at === null) return unknownTime
  return (
    <>
      <time dateTime={at}>{exactTime(at)}</time>
      {byName !== null && <span>{told((value) => messages.by(value(byName)))}</span>}
    </>
  )
}

function PasswordSet({ at, byName, isElsewhere }: PasswordSetAt) {
  return (
    <Fact term={messages.passwordSet}>
      <When at={at} byName={byName} />
      {at !== null && <Age since={at} />}
      {isElsewhere && (
        <span className="details-elsewhere">
          <Icon name="warning" /> <span>{messages.elsewhere}</span>
        </span>
      )}
    </Fact>
  )
}

/** Of today nothing is said: the time says it. */
function Age({ since }: { since: string }) {
  const age = useSyncExternalStore(onMinute, () => (daysSince(since) > 0 ? ageOf(since) : ''))
  return age !== '' && <span className="quiet">{messages.ago(age)}</span>
}

/** That a credential is there no more, who deleted it, and when, as far as that is known. */
export function GoneNotice({ deleted, goneSince }: CredentialDetails) {
  if (deleted) return <Notice kind="info" title={<Deleted {...deleted} />} />
  if (goneSince === undefined) return null
  return (
    <Notice kind="warning" title={messages.gone(exactTime(goneSince))}>
      <p>{messages.goneWhy}</p>
    </Notice>
  )
}

function Deleted({ at, byName }: Act) {
  const time = exactTime(at)
  if (byName === null) return messages.deletedAt(time)
  return told((value) => messages.deletedBy(value(byName), time))
}
