/**
 * Does the work for every item, at most so many at the same time, and resolves to the results in the
 * order of the items. The first failure rejects it, and no further item is begun.
 */
export async function mapAtMost<Item, Result>(
  atOnce: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...items.entries()]
  async function takeNext(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, item] = next
      results[index] = await work(item)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, takeNext))
    return results
  } finally {
    waiting.length = 0
  }
}
