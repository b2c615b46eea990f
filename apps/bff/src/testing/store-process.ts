/** A process that puts events on record, and says so of each once it is durable. */
import { flushCompileCache } from 'node:module'
import { createAuditLog } from '../store/audit-log.ts'
import { openStore, type StoreLocation } from '../store/store.ts'

const [place = '', round = ''] = process.argv.slice(2)
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- crash.test.ts is the only one that starts this
const store = await openStore(JSON.parse(place) as StoreLocation)
const log = createAuditLog(store)
// A killed process would never keep what it has compiled for the next one.
flushCompileCache()
process.stdout.write('open\n')

/** Several at once, so that most are written together with others. */
async function write(writer: number): Promise<never> {
  for (let number = 0; ; number++) {
    const username = `${round}-${writer}-${number}`
    const event = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const
    await log.append({ ...event, username })
    process.stdout.write(`${username}\n`)
  }
}
await Promise.all([write(0), write(1), write(2)])
