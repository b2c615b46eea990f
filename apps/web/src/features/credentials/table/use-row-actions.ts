import type { Session } from '@sipdesk/shared/session.ts'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { paths } from '#src/lib/paths.ts'
import type { RowActions } from './row-menu.ts'
import type { TableSelection } from './use-selection.ts'

type Options = {
  session: Session | undefined
  /** What leads back to the view of the table. */
  params: Record<string, string>
  selection: Pick<TableSelection, 'chosen' | 'toggle'>
  remove: RowActions['remove']
}

/** The same object until somebody else is signed in: what rows are given must not have all of them drawn anew. */
export function useRowActions(options: Options): RowActions {
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  const { session } = options
  return useMemo(
    () => ({
      session,
      open({ credentialListSid, username }, form) {
        const view = { ...latest.current.params, username, ...(form && { form }) }
        history.pushState(null, '', paths.list(credentialListSid, view))
      },
      toggle: ({ sid }) => latest.current.selection.toggle(sid),
      isSelected: ({ sid }) => latest.current.selection.chosen.has(sid),
      remove: (row) => latest.current.remove(row),
    }),
    [session],
  )
}
