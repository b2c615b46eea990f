import { useSingleKeys } from '#src/lib/use-shortcut.ts'
import { Keys } from '#src/ui/keys.tsx'
import { table as messages } from '#messages/features/credentials/table'

/** How many rows there are, and of the keys those that one would not guess. */
export function TableFoot({ shown, of }: { shown: number; of: number }) {
  const hasKeys = useSingleKeys()
  return (
    <footer className="page-foot">
      <span>{shown === of ? messages.count(of) : messages.countOf(shown, of)}</span>
      <span className="toolbar-end foot-keys">
        <span>
          <Keys keys="↑" />
          <Keys keys="↓" /> {messages.move}
        </span>
        <span>
          <Keys keys="Space" /> {messages.choose}
        </span>
        <span>
          <Keys keys="↵" /> {messages.open}
        </span>
        {hasKeys && (
          <span>
            <Keys keys="N" /> {messages.create}
          </span>
        )}
      </span>
    </footer>
  )
}
