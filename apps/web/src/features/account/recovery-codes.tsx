import { download } from '#src/lib/download.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import * as words from '#words/second-factor.tsx'

/** The one time that recovery codes are shown. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const text = codes.join('\n')
  return (
    <div className="recovery">
      <p>{words.aboutCodes}</p>
      <ul className="recovery-codes" aria-label={words.recoveryCodes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <CopyButton label={words.copyCodes} text={text} />
        <Button onClick={() => download(words.fileName, `${text}\n`)}>{words.download}</Button>
      </div>
    </div>
  )
}
