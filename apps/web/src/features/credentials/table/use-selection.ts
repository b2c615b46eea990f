import { useState } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { bulk as messages } from '#messages/features/credentials/table'
import { extended, NOTHING, stepped, toggled, toggledAll, type Selection } from './selection.ts'
import type { Row } from './row.ts'

/** Which rows are chosen, and how that changes; each change is told aloud. `shown` are those in sight of the filter. */
export function useSelection(shown: readonly Row[]) {
  const [selection, setSelection] = useState(NOTHING)
  const sids = () => shown.map(({ sid }) => sid)
  function choose(next: Selection): void {
    setSelection(next)
    const count = next.chosen.size
    announce(count > 0 ? messages.selected(count) : messages.none)
  }
  return {
    chosen: selection.chosen,
    toggle: (sid: string) => choose(toggled(selection, sid)),
    extendTo: (sid: string) => choose(extended(selection, sid, sids())),
    step: (from: string, to: string) => choose(stepped(selection, { from, to }, sids())),
    toggleAll: () => choose(toggledAll(selection, sids())),
    selectAll: () => choose(toggledAll({ ...selection, chosen: new Set() }, sids())),
    clear: () => choose(NOTHING),
  }
}

export type TableSelection = ReturnType<typeof useSelection>
