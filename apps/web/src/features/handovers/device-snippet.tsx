import { useState } from 'react'
import { Choice } from './choice.tsx'
import { asterisk } from './snippets/asterisk.ts'
import { baresip } from './snippets/baresip.ts'
import { grandstream } from './snippets/grandstream.ts'
import { linphone } from './snippets/linphone.ts'
import { poly } from './snippets/poly.ts'
import type { Settings, Snippet } from './snippets/snippet.ts'
import { deviceIdOf } from '#src/lib/device-files.ts'
import { download } from '#src/lib/download.ts'
import { Lines } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { tools as messages } from '#messages/features/handovers'

type Props = {
  settings: Settings
  /** The name of the device to begin with, of `lib/device-files.ts`. */
  device: string
  /** Called once the file, and the password with it, is in the clipboard or saved. */
  onTaken: () => void
}

/** The settings as one kind of device reads them from a file. */
export function DeviceSnippet({ settings, device, onTaken }: Props) {
  const [chosen, setChosen] = useState(() => deviceIdOf(device) ?? '')
  const snippet = SNIPPETS.find((one) => one.id === chosen)
  return (
    <div className="handover-device">
      <Choice
        label={messages.forDevice}
        value={chosen}
        options={[
          ['', messages.chooseDevice],
          ...SNIPPETS.map(({ id, label }) => [id, label] as const),
        ]}
        onChoose={setChosen}
      />
      {snippet && (
        <SnippetText snippet={snippet} text={snippet.write(settings)} onTaken={onTaken} />
      )}
    </div>
  )
}

type TextProps = Pick<Props, 'onTaken'> & { snippet: Snippet; text: string | undefined }

function SnippetText({ snippet, text, onTaken }: TextProps) {
  const { label, fileName, use, source } = snippet
  if (text === undefined) {
    return (
      <Notice kind="warning" title={messages.notWritable}>
        <p>{messages.enterByHand}</p>
      </Notice>
    )
  }
  return (
    <>
      <p className="quiet">
        {use}{' '}
        <a href={source} target="_blank" rel="noreferrer">
          {messages.format}
        </a>
      </p>
      <pre
        className="handover-snippet"
        role="region"
        aria-label={messages.settingsFor(label)}
        tabIndex={0}
      >
        <Lines>{text}</Lines>
      </pre>
      <div className="button-row">
        <CopyButton label={messages.copySettingsFor(label)} text={text} onCopied={onTaken} />
        <Button
          icon="download"
          aria-label={messages.downloadFile(fileName)}
          onClick={() => {
            download(fileName, text)
            onTaken()
          }}
        >
          {messages.download}
        </Button>
      </div>
    </>
  )
}

/** The devices whose format we could read in their maker's words; none was tried on a device yet. */
export const SNIPPETS: readonly Snippet[] = [asterisk, baresip, grandstream, linphone, poly]
