/**
 * `npm run proof:crashes`: a process under load is killed again and again; at the end three sets are
 * compared: what was acknowledged, what is at Twilio, and what is on record. A number after it says how
 * many kills. Exits with 1 if anything is wrong.
 */
import { randomInt, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { ADMIN, startBff, twilioSettings, type Bff } from '../fixtures/world.ts'
import { Client, type CreateRequest } from './client.ts'
import { contradictions, namesOnRecord, type Said } from './contradictions.ts'
import { holds, readStored } from './stored.ts'

const KILLS = Number(process.argv[2] ?? 1_000)
const CLIENTS = 64
/** Milliseconds of load before a kill; now and then long enough for what earlier kills left to be settled. */
const LIFE = { min: 30, max: 250 }
const LONG_LIFE = { every: 40, milliseconds: 2_500 }
/** A list holds 1,000: before that the clients go on to another, of which an account has 100 at most. */
const PER_LIST = 900
const PASSWORD = 'Canary-Crash-1'
const POLL_EVERY = 250

const twilio = await startTwilio({ seed: 'empty' })
const dataDir = mkdtempSync(join(tmpdir(), 'sipdesk-crashes-'))
const port = await freePort()
const settings = {
  PORT: String(port),
  DATA_DIR: dataDir,
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
  CHANGES_PER_MINUTE: '1000000',
  ...twilioSettings(twilio),
}
const said: Said = { created: new Map(), notCreated: new Map() }
let bff: Bff = await startBff(settings)
const over = new AbortController()
const lists = new Map<number, Promise<string>>()
let asked = 0
const client = new Client(`http://localhost:${port}`)
await client.signIn()
const startedAt = performance.now()
await Promise.all([killAgainAndAgain(), ...Array.from({ length: CLIENTS }, createAgainAndAgain)])
while (readStored(dataDir).unsettled.length > 0) await pause(POLL_EVERY)
report()
await bff.stop()
await twilio.stop()
rmSync(dataDir, { recursive: true, force: true })

async function killAgainAndAgain(): Promise<void> {
  for (let kill = 1; kill <= KILLS; kill++) {
    const isLong = kill % LONG_LIFE.every === 0
    await pause(isLong ? LONG_LIFE.milliseconds : randomInt(LIFE.min, LIFE.max))
    await bff.stop('SIGKILL')
    bff = await startBff(settings)
    if (kill % 50 === 0) process.stderr.write(`${kill} of ${KILLS} kills, ${asked} requests\n`)
  }
  over.abort()
}

/** Creates, and asks again with the same key; every third lost answer is not asked for again. */
async function createAgainAndAgain(): Promise<void> {
  while (!over.signal.aborted) {
    const number = asked++
    const one: CreateRequest = {
      listSid: await listFor(Math.floor(number / PER_LIST)),
      username: `crash-${number}`,
      password: PASSWORD,
      key: randomUUID(),
    }
    const end = number % 3 === 0 ? await client.ask(one) : await client.askUntilCertain(one)
    if (end?.kind === 'created') said.created.set(one.username, one)
    else if (end?.kind === 'not created') said.notCreated.set(one.username, one)
    // Does not ask a restarting server a thousand times a second.
    else await pause(POLL_EVERY)
  }
}

function listFor(index: number): Promise<string> {
  const known = lists.get(index) ?? newList(index)
  lists.set(index, known)
  return known
}

async function newList(index: number): Promise<string> {
  const { accountSid, authToken, url } = twilio
  const reply = await fetch(`${url}/2010-04-01/Accounts/${accountSid}/SIP/CredentialLists.json`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    },
    body: new URLSearchParams({ FriendlyName: `crashes ${index}` }),
  })
  return ((await reply.json()) as { sid: string }).sid
}

function report(): void {
  const { events } = readStored(dataDir)
  const counts = {
    'requests acknowledged as created': said.created.size,
    'credentials at Twilio': twilio.commits(),
    'creations on record': namesOnRecord(events).size,
    'intents on record': events.filter(({ phase }) => phase === 'intent').length,
  }
  const wrong = {
    ...contradictions(said, twilio, events),
    'files with a password in them': holds(dataDir, PASSWORD) ? 1 : 0,
    'seconds beyond 25 for the longest request': Math.max(0, Math.ceil(client.longest / 1000) - 25),
  }
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
  process.stdout.write(`${KILLS} kills in ${minutes} min, ${asked} requests\n`)
  for (const [what, count] of Object.entries({ ...counts, ...wrong })) {
    process.stdout.write(`${String(count).padStart(8)}  ${what}\n`)
  }
  process.exitCode = Object.values(wrong).some((count) => count > 0) ? 1 : 0
}
