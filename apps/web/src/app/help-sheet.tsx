import { useId } from 'react'
import { useLocation } from 'wouter'
import { chooseSingleKeys } from '#src/lib/appearance.ts'
import { paths } from '#src/lib/paths.ts'
import { useSingleKeys } from '#src/lib/use-shortcut.ts'
import { Button } from '#src/ui/button.tsx'
import { Keys } from '#src/ui/keys.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import './help-sheet.css'
import { help as messages } from '#messages/app'

type Group = { title: string; shortcuts: [keys: string[], what: string][] }

/** Every key that does something, by where it does. */
const groups: Group[] = [
  {
    title: messages.everywhere,
    shortcuts: [
      [['Mod+K'], messages.openPalette],
      [['?'], messages.openHelp],
      [['Esc'], messages.leaveDialog],
    ],
  },
  {
    title: messages.inList,
    shortcuts: [
      [['/'], messages.filter],
      [['N'], messages.newCredential],
      [['Enter'], messages.create],
      [['Esc'], messages.closeDetails],
    ],
  },
  {
    title: messages.inSearch,
    shortcuts: [
      [['↑', '↓'], messages.move],
      [['Enter'], messages.open],
    ],
  },
]

/** The sheet of keys. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const id = useId()
  const [, navigate] = useLocation()
  function showTopics() {
    onClose()
    navigate(paths.help)
  }
  return (
    <Modal aria-labelledby={id} onClose={onClose}>
      <h2 id={id} tabIndex={-1}>
        {messages.title}
      </h2>
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className="help-shortcuts">
            {shortcuts.map(([keys, what]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  {keys.map((key) => (
                    <Keys key={key} keys={key} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <SingleKeys />
      <div className="button-row">
        <Button icon="help" onClick={showTopics}>
          {messages.topics}
        </Button>
        <Button onClick={onClose}>{messages.close}</Button>
      </div>
    </Modal>
  )
}

function SingleKeys() {
  const areOn = useSingleKeys()
  return (
    <Segmented
      legend={messages.singleKeys}
      value={areOn ? 'on' : 'off'}
      options={[
        { value: 'on', label: messages.on },
        { value: 'off', label: messages.off },
      ]}
      onChoose={chooseSingleKeys}
    />
  )
}
