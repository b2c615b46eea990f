/** Those whose name has this text in it, in upper or lower case, or whose SID it is; all for an empty text. */
export function matching<Item extends { sid: string }>(
  items: readonly Item[],
  text: string,
  nameOf: (item: Item) => string,
): Item[] {
  const wanted = text.trim().toLowerCase()
  return items.filter(
    (item) => nameOf(item).toLowerCase().includes(wanted) || item.sid.toLowerCase() === wanted,
  )
}
