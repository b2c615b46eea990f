import { Code } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { card as messages } from '#messages/features/handovers'
import type { Card } from './card.ts'

type Props = {
  card: Pick<Card, 'username' | 'password'>
  /** Called once the password is in the clipboard. */
  onTaken?: () => void
}

/** The two things that a device asks for in any case. */
export function CardSecrets({ card: { username, password }, onTaken }: Props) {
  return (
    <dl className="handover-secrets">
      <div>
        <dt>{messages.usernameAndId}</dt>
        <dd>
          <Code className="handover-value">{username}</Code>
          <CopyButton label={messages.copyUsername} text={username} />
        </dd>
      </div>
      <div>
        <dt>{messages.password}</dt>
        <dd>
          <Code className="handover-value">{password}</Code>
          <CopyButton
            label={messages.copyPassword}
            text={password}
            {...(onTaken && { onCopied: onTaken })}
          />
        </dd>
      </div>
    </dl>
  )
}
