/** The pages that were read last. */
export type KeptPages<T> = {
  /** What `parse` makes of the text; where that is the very text of last time at this path, the same object as then. */
  read(path: string, text: string, parse: () => T): T
}

type Kept<T> = { text: string; page: T }

/** Characters, of about ten full lists: with what was made of them, 12 MB. */
const ROOM = 4 * 1024 * 1024

/**
 * Keeps a few pages with their text, so that what has not changed at Twilio is parsed once. Texts are compared, not
 * digests of them: that takes less time, and no change can be missed. Those that were read last are kept.
 */
export function createKeptPages<T>(room: number = ROOM): KeptPages<T> {
  const pages = new Map<string, Kept<T>>()
  let used = 0

  function forget(path: string): void {
    used -= pages.get(path)?.text.length ?? 0
    pages.delete(path)
  }

  function keep(path: string, kept: Kept<T>): void {
    forget(path)
    pages.set(path, kept)
    used += kept.text.length
    for (const oldest of pages.keys()) {
      if (used <= room) return
      forget(oldest)
    }
  }

  return {
    read(path, text, parse) {
      const known = pages.get(path)
      const page = known?.text === text ? known.page : parse()
      keep(path, { text, page })
      return page
    },
  }
}
