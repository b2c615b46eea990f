/** Rows chosen by their SIDs, so that they stay chosen while others come, go and change places. */
export type Selection = {
  chosen: ReadonlySet<string>
  /** Where the next range begins. */
  anchor: string | undefined
}

export const NOTHING: Selection = { chosen: new Set(), anchor: undefined }

/** One row chosen or no longer; the next range begins there. */
export function toggled({ chosen }: Selection, sid: string): Selection {
  return { chosen: withAll(chosen, [sid], !chosen.has(sid)), anchor: sid }
}

/**
 * All rows from the anchor to this one, of those shown in this order: chosen if the anchor is, else no longer.
 * Without an anchor among them, this one alone is chosen.
 */
export function extended(
  { chosen, anchor }: Selection,
  sid: string,
  shown: readonly string[],
): Selection {
  const from = anchor === undefined ? -1 : shown.indexOf(anchor)
  const to = shown.indexOf(sid)
  if (from < 0 || to < 0 || anchor === undefined) return toggledOn(chosen, sid)
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { chosen: withAll(chosen, range, chosen.has(anchor)), anchor }
}

/** A step with Shift: where no range was begun, it begins with the row that the step leaves. */
export function stepped(
  selection: Selection,
  { from, to }: { from: string; to: string },
  shown: readonly string[],
): Selection {
  const isBegun = selection.anchor !== undefined && selection.chosen.has(selection.anchor)
  const begun = isBegun ? selection : toggledOn(selection.chosen, from)
  return extended(begun, to, shown)
}

/** All of these rows chosen; none of them any more where all were. Others stay as they are. */
export function toggledAll({ chosen, anchor }: Selection, shown: readonly string[]): Selection {
  return { chosen: withAll(chosen, shown, shareOf(chosen, shown) !== 'all'), anchor }
}

/** How many of these rows are chosen. */
export function shareOf(
  chosen: ReadonlySet<string>,
  shown: readonly string[],
): 'none' | 'some' | 'all' {
  let count = 0
  for (const sid of shown) if (chosen.has(sid)) count++
  if (count === 0) return 'none'
  return count === shown.length ? 'all' : 'some'
}

function toggledOn(chosen: ReadonlySet<string>, sid: string): Selection {
  return { chosen: withAll(chosen, [sid], true), anchor: sid }
}

function withAll(
  chosen: ReadonlySet<string>,
  sids: readonly string[],
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen)
  for (const sid of sids) {
    if (isChosen) next.add(sid)
    else next.delete(sid)
  }
  return next
}
