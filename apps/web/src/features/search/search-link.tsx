import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { paths } from '#src/lib/paths.ts'
import { isSearchKey, useShortcut } from '#src/lib/use-shortcut.ts'
import * as words from '#words/app.tsx'

/** The way to the search, from everywhere; the usernames are read as soon as somebody is about to go. */
export function SearchLink() {
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const prepare = () =>
    void import('./warm-up.ts').then(
      ({ warmUp }) => warmUp(queries),
      () => {},
    )
  useShortcut(isSearchKey, () => navigate(paths.search))
  return (
    <Link
      href={paths.search}
      className="button button-plain search-link"
      aria-keyshortcuts="Control+K Meta+K"
      title="Ctrl+K or ⌘K"
      onFocus={prepare}
      onPointerEnter={prepare}
    >
      {words.search}
    </Link>
  )
}
