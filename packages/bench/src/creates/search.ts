import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { Client } from 'undici'
import { KeptCredentials } from './kept-credentials.ts'
import type { Bench } from './measure.ts'
import { startOurs } from './ours.ts'
import { freePort } from './processes.ts'
import { number, quantile } from './report.ts'
import { credentialsPath, sidOf } from './twilio-account.ts'

const LISTS = 100
const ROUNDS = 5

/** The names of all credentials of an account, as the search of the page asks for them: printed, not judged. */
export async function searchAll({ upstream, report }: Bench, folder: string): Promise<void> {
  const rows: string[][] = [['credentials a list', 'cold ms', 'warm', 'MB']]
  for (const size of [10, 100, 1000]) {
    await using account = await startAccount(size)
    const dataDir = join(folder, `search-${size}`)
    await using ours = await startOurs(
      { ...upstream, origin: account.origin },
      { dataDir, maxConcurrency: 20 },
    )
    const client = new Client(ours.origin)
    const times: Record<'cold' | 'warm', number[]> = { cold: [], warm: [] }
    let bytes = 0
    for (let round = 0; round < ROUNDS; round++) {
      for (const [kind, query] of [
        ['cold', '?fresh=true'],
        ['warm', ''],
      ] as const) {
        const startedAt = performance.now()
        const path = `/api/usernames${query}`
        const { body } = await client.request({ method: 'GET', path, headers: ours.headers })
        const text = await body.text()
        times[kind].push(performance.now() - startedAt)
        bytes = text.length
        const found = text.split('"phone-').length - 1
        if (found !== LISTS * size) report.wrong(`a search saw ${found} of ${LISTS * size}`)
      }
    }
    await client.close()
    const medians = [times.cold, times.warm].map((some) => quantile(some, 0.5))
    rows.push([size, ...medians, bytes / 1e6].map(number))
  }
  report.table(`Searching ${LISTS} lists (medians of ${ROUNDS})`, rows)
}

/** An upstream of 100 lists, without latency, in the process of the bench. */
async function startAccount(size: number): Promise<AsyncDisposable & { origin: string }> {
  const kept = new KeptCredentials()
  const sids = Array.from({ length: LISTS }, (_, index) => sidOf('CL', index))
  for (const sid of sids) {
    for (let index = 0; index < size; index++) kept.create(sid, `phone-${index}`)
  }
  const pages = new Map(sids.map((sid) => [credentialsPath(sid), Buffer.from(kept.page(sid))]))
  const rows = sids.map((sid) => ({ sid, friendly_name: sid }))
  const lists = Buffer.from(JSON.stringify({ credential_lists: rows, next_page_uri: null }))
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?')
    response.setHeader('Content-Type', 'application/json').end(pages.get(path) ?? lists)
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => close(server) }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
