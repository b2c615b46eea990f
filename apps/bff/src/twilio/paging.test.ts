import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TwilioReplyUnreadable } from './errors.ts'
import { readAllPages } from './paging.ts'
import { createTransport, type Transport } from './transport.ts'
import { CredentialListPage } from './wire.ts'

const PATH = `/2010-04-01/Accounts/AC${'0'.repeat(32)}/SIP/CredentialLists.json`
const PAGE_SIZE = 2
const sid = (number: number) => `CL${String(number).padStart(32, '0')}`

/** A Twilio with pages of two; what happens to its lists after its first pages. */
let lists: number[]
let meanwhile: (() => void)[]
let firstPages: number
let server: Server
let transport: Transport

beforeEach(async () => {
  lists = [1, 2, 3, 4, 5]
  meanwhile = []
  firstPages = 0
  server = createServer((request, response) => {
    const page = Number(new URL(request.url ?? '', 'http://twilio').searchParams.get('Page'))
    const rows = lists.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
    const isLast = (page + 1) * PAGE_SIZE >= lists.length
    const body = {
      credential_lists: rows.map((number) => ({ sid: sid(number) })),
      next_page_uri: isLast ? null : `${PATH}?PageSize=${PAGE_SIZE}&Page=${page + 1}`,
    }
    if (page === 0) {
      firstPages++
      meanwhile.shift()?.()
    }
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has a port
  const { port } = server.address() as AddressInfo
  transport = createTransport({
    origin: `http://127.0.0.1:${port}`,
    username: 'none',
    secret: 'none',
    secretKind: 'api-key',
    maxInFlight: 1,
  })
})
afterEach(async () => {
  await transport.close()
  await new Promise((resolve) => server.close(resolve))
})

async function read(): Promise<string[]> {
  const trace = { twilioRequestIds: [] }
  const { items } = await readAllPages(transport, PATH, { schema: CredentialListPage }, trace)
  return items.map((list) => list.sid)
}

const INSERTED = () => void lists.unshift(0)
const DELETED = () => void lists.shift()

test('a row that is inserted meanwhile pushes none onto two pages', async () => {
  meanwhile = [INSERTED]
  expect(await read()).toEqual([0, 1, 2, 3, 4, 5].map(sid))
})

test('a row that is deleted meanwhile makes none fall between two pages', async () => {
  meanwhile = [DELETED]
  expect(await read()).toEqual([2, 3, 4, 5].map(sid))
})

test('one page is read once, several twice where nothing moves', async () => {
  await read()
  expect(firstPages).toBe(2)
  lists = [1, 2]
  await read()
  expect(firstPages).toBe(3)
})

test('a row that comes twice, although two reads agree, is told as unreadable too', async () => {
  lists = [1, 2, 2, 3]
  await expect(read()).rejects.toBeInstanceOf(TwilioReplyUnreadable)
})

test('rows that move at every read are told as unreadable, not as a list with holes', async () => {
  meanwhile = Array.from({ length: 9 }, () => INSERTED)
  await expect(read()).rejects.toBeInstanceOf(TwilioReplyUnreadable)
  expect(firstPages).toBe(5)
})
