import { call, type Expected, type Trace } from './call.ts'
import { TwilioReplyUnreadable } from './errors.ts'
import { isNextPageOf } from './paths.ts'
import type { Transport } from './transport.ts'

export type Page<T> = {
  items: readonly T[]
  /** Rows that do not say what they are; none unless told otherwise. */
  unreadable?: number
  nextPageUri: string | null | undefined
}

/** All rows, and how many could not be read. */
export type Whole<T> = { items: readonly T[]; unreadable: number }

/**
 * All rows, where each could be read: what is not among them is absent.
 *
 * @throws TwilioReplyUnreadable where one could not be: it may be the one that is looked for.
 */
export function wholeOf<T>({ items, unreadable }: Whole<T>): readonly T[] {
  if (unreadable > 0) throw new TwilioReplyUnreadable('a row that says not what it is')
  return items
}

/** The most that Twilio gives: one page holds a full list. https://www.twilio.com/docs/usage/twilios-response */
const PAGE_SIZE = 1000

/**
 * A page of 1,000 credentials with names of 32 characters is 470 kB in ASCII, and 778 kB with emoji
 * written as escapes: measured against the emulator.
 */
const PAGE_REPLY_LIMIT = 1024 * 1024

/** Pages followed at most: 100 lists or 1,000 credentials fit into one, so more is a loop. */
const MAX_PAGES = 25

/** Reads of all pages at most. */
const MAX_READS = 5

/** How a page reads, and where pages are kept to be read once while they stay the same. */
type PageExpected<T> = Pick<Expected<Page<T>>, 'schema' | 'kept'>

/** A record, or the SID of one. */
type Listed = string | { sid: string }

/**
 * Reads every page, following Twilio's own `next_page_uri`, as long as it stays on the path. Where there are several,
 * a row may move from one to another meanwhile, and come twice or not at all: then all are read again until two reads
 * agree.
 *
 * @throws TwilioError `TwilioReplyUnreadable` where none do.
 */
export async function readAllPages<T extends Listed>(
  transport: Transport,
  path: string,
  expected: PageExpected<T>,
  trace: Trace,
): Promise<Whole<T>> {
  let before: string | undefined
  for (let reads = 0; reads < MAX_READS; reads++) {
    const { pages, ...whole } = await readOnce(transport, path, expected, trace)
    if (pages === 1) return whole
    const sids = whole.items.map(sidOf)
    const isWhole = new Set(sids).size === sids.length
    if (isWhole && sids.join() === before) return whole
    before = sids.join()
  }
  throw new TwilioReplyUnreadable('rows that keep moving')
}

const sidOf = (item: Listed) => (typeof item === 'string' ? item : item.sid)

async function readOnce<T>(
  transport: Transport,
  path: string,
  expected: PageExpected<T>,
  trace: Trace,
): Promise<Whole<T> & { pages: number }> {
  const pages: Page<T>[] = []
  let next: string | null | undefined = `${path}?PageSize=${PAGE_SIZE}`
  while (next) {
    if (pages.length === MAX_PAGES) throw new TwilioReplyUnreadable('pages without end')
    const request = { method: 'GET', path: next, replyLimit: PAGE_REPLY_LIMIT } as const
    const page: Page<T> = await call(transport, request, { status: 200, ...expected }, trace)
    pages.push(page)
    next = page.nextPageUri
    if (next && !isNextPageOf(path, next)) throw new TwilioReplyUnreadable('next page elsewhere')
  }
  const [first] = pages
  const items = first && pages.length === 1 ? first.items : pages.flatMap((page) => page.items)
  const unreadable = pages.reduce((sum, page) => sum + (page.unreadable ?? 0), 0)
  return { items, unreadable, pages: pages.length }
}
