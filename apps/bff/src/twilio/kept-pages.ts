/** The pages that were read last. */
export type KeptPages<T> = {
  /** What `parse` makes of the body; where that is the very body of last time at this path, the same object as then. */
  read(path: string, body: Buffer, parse: () => T): T
}

type Kept<T> = { body: Buffer; page: T }

/** Bytes, of nine full lists or so: with what is made of them, three times as much. */
const ROOM = 4 * 1024 * 1024

/**
 * Keeps a few pages with their bytes, so that what has not changed at Twilio is parsed once. The bytes are compared, not
 * digests of them: that takes less time, and no change can be missed. Those that were read last are kept.
 */
export function createKeptPages<T>(room: number = ROOM): KeptPages<T> {
  const pages = new Map<string, Kept<T>>()
  let used = 0

  function forget(path: string): void {
    used -= pages.get(path)?.body.length ?? 0
    pages.delete(path)
  }

  function keep(path: string, kept: Kept<T>): void {
    forget(path)
    pages.set(path, kept)
    used += kept.body.length
    for (const oldest of pages.keys()) {
      if (used <= room) return
      forget(oldest)
    }
  }

  return {
    read(path, body, parse) {
      const known = pages.get(path)
      const page = known?.body.equals(body) ? known.page : parse()
      keep(path, { body, page })
      return page
    },
  }
}
