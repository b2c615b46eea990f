import { download } from '#src/lib/download.ts'
import { Code } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { secondFactor as messages } from '#messages/features/account'

/** The one time that recovery codes are shown. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const text = codes.join('\n')
  return (
    <div className="recovery">
      <p>{messages.aboutCodes}</p>
      <ul className="recovery-codes" aria-label={messages.recoveryCodes}>
        {codes.map((code) => (
          <li key={code}>
            <Code>{code}</Code>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <CopyButton label={messages.copyCodes} text={text} />
        <Button onClick={() => download(messages.fileName, `${text}\n`)}>
          {messages.download}
        </Button>
      </div>
    </div>
  )
}
