import { finds, seen, type Confusables, type Seen } from './look-alike.ts'

export type Matchable = { sid: string } | { id: string }

/**
 * Those whose name has this text in it, by the rules of `finds`, or whose SID it is; all for an empty text. `names` are those
 * of the items, at the same places.
 */
export function matching<Item extends Matchable>(
  items: readonly Item[],
  names: readonly Seen[],
  text: string,
  confusables: Confusables,
): readonly Item[] {
  const wanted = seen(text, confusables)
  if (wanted.plain === '') return items
  return items.filter((item, place) => {
    const name = names[place]
    const sid = 'sid' in item ? item.sid : item.id
    return (name && finds(wanted, name)) || sid.toLowerCase() === wanted.plain
  })
}
