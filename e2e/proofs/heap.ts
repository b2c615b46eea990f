/**
 * `npm run proof:heap`: whether a password is still in the memory of the process a minute after its last
 * request. Looks for canaries in a heap snapshot; exits with 1 if it finds one.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FaultName } from '@sipdesk/twilio-emulator'
import { startBff, startWorld, type Bff } from '../fixtures/world.ts'
import { Client } from './client.ts'

const COUNT = 50
/** Milliseconds. */
const IDLE = 60_000
const POLL_EVERY = 500
/** What each create meets, in turn. */
const FAULTS: (FaultName | undefined)[] = [
  undefined,
  'reset-after-commit',
  '401',
  '201-empty',
  '429',
]

const folder = mkdtempSync(join(tmpdir(), 'sipdesk-heap-'))
let bff: Bff | undefined
await using world = await startWorld({
  start: async (all) => (bff = await startBff(all)),
  settings: { NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}` },
})
const client = new Client(world.url)
await client.signIn()
const listSid = await client.firstList()
const canaries = Array.from({ length: COUNT }, () => `Canary-1-${randomUUID()}`)
for (const [index, password] of canaries.entries()) {
  const username = `heap-${index}`
  const fault = FAULTS[index % FAULTS.length]
  if (fault) world.twilio.setFault({ fault, method: 'POST', username })
  await client.askUntilCertain({ listSid, username, password, key: randomUUID() })
}
process.stdout.write(`${COUNT} creates are done; now ${IDLE / 1000} s without a request\n`)
await pause(IDLE)
bff?.signal('SIGUSR2')
const snapshot = await readSnapshot()
const found = canaries.filter((canary) => snapshot.includes(canary))
const isRead = snapshot.includes('Idempotency-Key')
process.stdout.write(
  `${found.length} of ${COUNT} passwords in a snapshot of ${(snapshot.length / 2 ** 20).toFixed(0)} MB\n`,
)
rmSync(folder, { recursive: true })
process.exitCode = found.length > 0 || !isRead ? 1 : 0

/** The whole file: it ends with a bracket of its own. */
async function readSnapshot(): Promise<Buffer> {
  for (;;) {
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'))
    const bytes = file ? readFileSync(join(folder, file)) : Buffer.alloc(0)
    if (bytes.subarray(-4).toString().includes(']}')) return bytes
    await pause(POLL_EVERY)
  }
}
