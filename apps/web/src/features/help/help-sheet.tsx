import { useId } from 'react'
import { chooseSingleKeys } from '#src/lib/appearance.ts'
import { useSingleKeys } from '#src/lib/use-shortcut.ts'
import { Button } from '#src/ui/button.tsx'
import { Keys } from '#src/ui/keys.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import * as words from '#words/help.ts'
import './help-sheet.css'

type Group = { title: string; shortcuts: [keys: string[], what: string][] }

/** Every key that does something, by where it does. */
const groups: Group[] = [
  {
    title: words.everywhere,
    shortcuts: [
      [['Mod+K'], words.openPalette],
      [['?'], words.openHelp],
      [['Esc'], words.leaveDialog],
    ],
  },
  {
    title: words.inList,
    shortcuts: [
      [['/'], words.filter],
      [['N'], words.newCredential],
      [['Enter'], words.create],
      [['Esc'], words.closeDetails],
    ],
  },
  {
    title: words.inSearch,
    shortcuts: [
      [['↑', '↓'], words.move],
      [['Enter'], words.open],
    ],
  },
]

/** The sheet of keys. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const id = useId()
  return (
    <Modal aria-labelledby={id} onClose={onClose}>
      <h2 id={id} tabIndex={-1}>
        {words.title}
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
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </Modal>
  )
}

function SingleKeys() {
  const areOn = useSingleKeys()
  return (
    <Segmented
      legend={words.singleKeys}
      value={areOn ? 'on' : 'off'}
      options={[
        { value: 'on', label: words.on },
        { value: 'off', label: words.off },
      ]}
      onChoose={chooseSingleKeys}
    />
  )
}
