import type { ReactNode } from 'react'
import { Code } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { card as messages } from '#messages/features/handovers'
import { limitOf, settingsOf, type Card } from './card.ts'
import './handovers.css'
import { readAloud } from './read-aloud.ts'

type Props = {
  card: Card
  /** What may be chosen about the domain; it does not print. */
  choices?: ReactNode
  /** Stands where the domain’s settings will stand, for as long as they are not known. */
  pending?: ReactNode
  /** What the reader can do where something does not work, if that is not to fix it at Twilio. */
  advice?: string | undefined
}

/** All that a device needs, to be read, copied or printed. Printing prints the card and nothing else. */
export function CardView({ card, choices, pending, advice }: Props) {
  const { username, password } = card
  return (
    <div className="handover-card">
      <dl className="handover">
        <div>
          <dt>{messages.username}</dt>
          <dd>
            <Code className="handover-value">{username}</Code>
            <CopyButton label={messages.copyUsername} text={username} />
          </dd>
          <dd className="quiet">{messages.usernameAgain}</dd>
        </div>
        <div>
          <dt>{messages.password}</dt>
          <dd>
            <Code className="handover-value">{password}</Code>
            <CopyButton label={messages.copyPassword} text={password} />
          </dd>
          <dd>
            <ReadAloud password={password} />
          </dd>
        </div>
      </dl>
      {choices}
      {pending ?? <Connection card={card} advice={advice} />}
    </div>
  )
}

function Connection({ card, advice }: Pick<Props, 'card' | 'advice'>) {
  const limit = limitOf(card.domain)
  const settings = card.domain && settingsOf(card, card.domain)
  return (
    <>
      {limit && (
        <Notice kind="warning" title={limit.title}>
          <p>{advice ?? limit.fix}</p>
        </Notice>
      )}
      {settings && (
        <dl className="handover-settings">
          <Setting name={messages.registrar} value={settings.registrar} isCopied>
            {messages.registrarHint}
          </Setting>
          <Setting
            name={messages.outboundProxy}
            value={settings.outboundProxy ?? messages.noProxy}
            isCopied={settings.outboundProxy !== undefined}
          />
          <Setting name={messages.transport} value={messages.transports(settings.isSecure)} />
          <Setting name={messages.srtp} value={messages.encryption(settings.isSecure)} />
          <Setting name={messages.expiry} value={messages.seconds} />
          <Setting name={messages.address} value={settings.address} isCopied>
            {messages.addressHint}
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
        {isCopied ? <Code>{value}</Code> : value}
        {isCopied && <CopyButton label={messages.copySetting(name)} text={value} isCompact />}
      </dd>
      {children && <dd className="quiet">{children}</dd>}
    </div>
  )
}

/** A password in words, for a phone call; closed until it is wanted. */
function ReadAloud({ password }: { password: string }) {
  const groups = readAloud(password)
  return (
    <details className="read-aloud">
      <summary>{messages.readItAloud}</summary>
      <ol>
        {groups.map(({ text, words }, index) => (
          // Groups never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Code>{text}</Code>
            <span>{words.join(', ')}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
