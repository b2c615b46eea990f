import { guessed } from './errors.ts'
import type { Answer, Resource } from './wire.ts'

const DEFAULT_PAGE_SIZE = 50
const MAX_PAGE_SIZE = 1000

/**
 * One page of records in the flat envelope of the 2010 API. `next_page_uri` carries a PageToken, PA and the SID
 * of the next page's first item; Page is the client's own count and says nothing.
 * https://www.twilio.com/docs/usage/twilios-response#response-formats-list-paging-information
 *
 * @throws ApiError 20007 for a page size beyond 1,000, 21481 for a token that leads nowhere.
 */
export function pageOf(
  key: string,
  records: Resource[],
  path: string,
  query: URLSearchParams,
): Answer {
  const pageSize = readPageSize(query.get('PageSize'))
  const page = Number(/^\d{1,6}$/.exec(query.get('Page') ?? '')?.[0] ?? 0)
  const first = findStart(records, query.get('PageToken'))
  const items = records.slice(first, first + pageSize)
  const next = records[first + pageSize]
  const previous = records[first - pageSize]
  const uriOf = (number: number, token?: string) =>
    `${path}?PageSize=${pageSize}&Page=${number}${token ? `&PageToken=PA${token}` : ''}`
  const start = page * pageSize
  return {
    status: 200,
    body: {
      [key]: items,
      page,
      page_size: pageSize,
      start: items.length === 0 ? 0 : start,
      end: items.length === 0 ? 0 : start + items.length - 1,
      uri: uriOf(page, query.get('PageToken')?.slice(2)),
      first_page_uri: uriOf(0),
      previous_page_uri: previous ? uriOf(Math.max(0, page - 1), previous.sid) : null,
      next_page_uri: next ? uriOf(page + 1, next.sid) : null,
    },
  }
}

function readPageSize(text: string | null): number {
  if (text === null || text === '') return DEFAULT_PAGE_SIZE
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (size < 1 || size > MAX_PAGE_SIZE) throw guessed('pageTooLarge')
  return size
}

function findStart(records: Resource[], token: string | null): number {
  if (token === null || token === '') return 0
  const index = records.findIndex(({ sid }) => token === `PA${sid}`)
  if (index === -1) throw guessed('pageTokenInvalid')
  return index
}
