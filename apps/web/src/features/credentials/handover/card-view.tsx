import type { ReactNode } from 'react'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { Card } from './card.ts'
import { cardWords, limitOf } from './card-words.ts'
import { ReadAloud } from './read-aloud-view.tsx'
import { settingsOf } from './settings.ts'
import './handover.css'

type Props = {
  card: Card
  /** What may be chosen about the domain; it does not print. */
  choices?: ReactNode
  /** Stands where the domain’s settings will stand, for as long as they are not known. */
  pending?: ReactNode
}

/** All that a device needs, to be read, copied or printed. Printing prints the card and nothing else. */
export function CardView({ card, choices, pending }: Props) {
  const { username, password } = card
  return (
    <div className="handover-card">
      <dl className="handover">
        <div>
          <dt>Username</dt>
          <dd>
            <code className="handover-value">{username}</code>
            <CopyButton label="Copy username" text={username} />
          </dd>
          <dd className="quiet">{cardWords.username}</dd>
        </div>
        <div>
          <dt>Password</dt>
          <dd>
            <code className="handover-value">{password}</code>
            <CopyButton label="Copy password" text={password} />
          </dd>
          <dd>
            <ReadAloud password={password} />
          </dd>
        </div>
      </dl>
      {choices}
      {pending ?? <Connection card={card} />}
    </div>
  )
}

function Connection({ card }: { card: Card }) {
  const limit = limitOf(card.domain)
  const settings = card.domain && settingsOf(card, card.domain)
  return (
    <>
      {limit && (
        <Notice kind="warning" title={limit.title}>
          <p>{limit.mend}</p>
        </Notice>
      )}
      {settings && (
        <dl className="handover-settings">
          <Setting name="Registrar" value={settings.registrar} isCopied>
            Also called SIP domain or SIP server.
          </Setting>
          <Setting
            name="Outbound proxy"
            value={cardWords.outboundProxy(settings)}
            isCopied={settings.outboundProxy !== undefined}
          />
          <Setting name="Transport" value={cardWords.transport(settings)} />
          <Setting name="SRTP" value={cardWords.srtp(settings)} />
          <Setting name="Register expiry" value={cardWords.expiry} />
          <Setting name="Address" value={settings.address} isCopied>
            Others call the device by it.
          </Setting>
        </dl>
      )}
    </>
  )
}

type SettingProps = { name: string; value: string; isCopied?: boolean; children?: ReactNode }

function Setting({ name, value, isCopied = false, children }: SettingProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {isCopied ? <code>{value}</code> : value}
        {isCopied && <CopyButton label={`Copy ${name.toLowerCase()}`} text={value} isCompact />}
      </dd>
      {children && <dd className="quiet">{children}</dd>}
    </div>
  )
}
