import { useState } from 'react'
import { Choice } from './choice.tsx'
import { asterisk } from './snippets/asterisk.ts'
import { baresip } from './snippets/baresip.ts'
import { grandstream } from './snippets/grandstream.ts'
import { linphone } from './snippets/linphone.ts'
import { poly } from './snippets/poly.ts'
import type { Settings, Snippet } from './snippets/snippet.ts'
import { download } from '#src/lib/download.ts'
import { Lines } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { tools as messages } from '#messages/features/handovers'

/** The settings as one kind of device reads them from a file. */
export function DeviceSnippet({ settings }: { settings: Settings }) {
  const [chosen, setChosen] = useState('')
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
      {snippet && <SnippetText snippet={snippet} text={snippet.write(settings)} />}
    </div>
  )
}

function SnippetText({ snippet, text }: { snippet: Snippet; text: string | undefined }) {
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
        <CopyButton label={messages.copySettingsFor(label)} text={text} />
        <Button
          aria-label={messages.downloadFile(fileName)}
          onClick={() => download(fileName, text)}
        >
          {messages.download}
        </Button>
      </div>
    </>
  )
}

/** The devices whose format we could read in their maker's words; none was tried on a device yet. */
export const SNIPPETS: readonly Snippet[] = [asterisk, baresip, grandstream, linphone, poly]
