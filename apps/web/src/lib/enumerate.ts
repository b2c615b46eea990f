/**
 * Several names in a sentence: "a", "a and b", "a, b, and c". By hand: to make the browser's own format takes a slow
 * device 60 ms, in the middle of the first look at a list.
 *
 * @param and Between two.
 * @param lastOfMany Before the last of three or more.
 */
export function enumerate(names: string[], and: string, lastOfMany: string): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  const others = names.slice(0, -1)
  return others.join(', ') + (names.length === 2 ? and : lastOfMany) + last
}
