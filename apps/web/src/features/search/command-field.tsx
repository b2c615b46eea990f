import { useQueryClient } from '@tanstack/react-query'
import { usernamesQuery } from '#src/api/usernames.ts'
import { Icon } from '#src/ui/icon.tsx'
import { Keys } from '#src/ui/keys.tsx'
import './command-field.css'
import { palette as messages } from '#messages/features/search'

/** The field that finds everything, until one types: then the palette stands in its place. The usernames are read as soon as it is about to be used. */
export function CommandField({ onOpen }: { onOpen: () => void }) {
  const queries = useQueryClient()
  const prepare = () => void queries.prefetchQuery(usernamesQuery)
  return (
    <button
      type="button"
      className="button command-field"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      title={messages.find}
      onClick={onOpen}
      onFocus={prepare}
      onPointerEnter={prepare}
    >
      <Icon name="search" />
      <span className="command-words">{messages.find}</span>
      <Keys keys="Mod+K" />
    </button>
  )
}
