import { Code } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { card as messages } from '#messages/features/handovers'
import { limitOf, settingsOf, type Card } from './card.ts'

type Props = {
  card: Card
  /** What the reader can do where something does not work, if that is not to fix it at Twilio. */
  advice?: string | undefined
}

/** How a device reaches the domain of a card, and what does not work there. */
export function CardSettings({ card, advice }: Props) {
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
          <Setting name={messages.registrar} value={settings.registrar} isCopied />
          <Setting
            name={messages.outboundProxy}
            value={settings.outboundProxy ?? messages.noProxy}
            isCopied={settings.outboundProxy !== undefined}
          />
          <Setting name={messages.transport} value={messages.transports(settings.isSecure)} />
          <Setting name={messages.srtp} value={messages.encryption(settings.isSecure)} />
          <Setting name={messages.expiry} value={messages.seconds} />
          <Setting name={messages.address} value={settings.address} isCopied />
        </dl>
      )}
    </>
  )
}

type SettingProps = { name: string; value: string; isCopied?: boolean }

function Setting({ name, value, isCopied = false }: SettingProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {isCopied ? <Code>{value}</Code> : value}
        {isCopied && <CopyButton label={messages.copySetting(name)} text={value} isCompact />}
      </dd>
    </div>
  )
}
