import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'

/** The one time that recovery codes are shown. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const text = codes.join('\n')
  return (
    <div className="recovery">
      <p>
        Each lets you in once, in place of a code, if you lose your phone. They are shown this one
        time. Keep them away from your password.
      </p>
      <ul className="recovery-codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <CopyButton label="Copy all recovery codes" text={text} />
        <Button onClick={() => download(`${text}\n`)}>Download</Button>
      </div>
    </div>
  )
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'sipdesk-recovery-codes.txt'
  link.click()
  // Later, because a browser may read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url))
}
