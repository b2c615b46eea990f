import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ANSWER_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import { startTwilio, type FaultName, type Twilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { ADMIN, startBff, twilioSettings, type Bff } from '../fixtures/world.ts'
import { Client, type CreateRequest, type End } from './client.ts'
import { holds, readStored, unpaired } from './stored.ts'

/** The moments at which the process is killed, in the order of a create. */
export const MOMENTS = [
  'before the intent',
  'after the intent',
  'after connect',
  'after the request',
  'after the headers',
  'in the body',
  'before the outcome',
  'before the reply',
] as const
export type Moment = (typeof MOMENTS)[number]

export type CellResult = {
  /** The final answer. */
  said: string
  /** Undefined where the moment never came, so the process was not killed. */
  wasKilled: boolean
  /** Contradictions that must never happen. */
  wrong: string[]
  /** Milliseconds of the longest request. */
  longest: number
}

const PASSWORD = 'Canary-Proof-1'
/** Milliseconds. */
const POLL_EVERY = 250
const EXIT_SEEN_WITHIN = 3_000
/** Within which a lost request might still arrive. */
const AFTERMATH = 500

/** One create that meets one fault, and is killed at one moment, if any. */
export async function runCell(
  fault: FaultName | undefined,
  moment: Moment | undefined,
  comesBack: boolean,
): Promise<CellResult> {
  await using twilio = await startTwilio({ seed: 'typical' })
  const dataDir = mkdtempSync(join(tmpdir(), 'sipdesk-proof-'))
  const port = await freePort()
  const settings = {
    PORT: String(port),
    DATA_DIR: dataDir,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    CHANGES_PER_MINUTE: '100000',
    ...twilioSettings(twilio),
  }
  let bff = await startBff({ ...settings, ...(moment && crashAt(moment)) })
  let wasKilled = false
  try {
    const client = new Client(`http://localhost:${port}`)
    await client.signIn()
    const request = { listSid: await client.firstList(), username: 'proof', password: PASSWORD }
    if (fault) twilio.setFault({ fault, method: 'POST', username: request.username })
    const keyed = { ...request, key: randomUUID() }
    let end = await client.ask(keyed)
    const revive = async () => {
      // The connection of a killed process is seen to break before its end is.
      if (wasKilled || !moment || !(await bff.endsWithin(EXIT_SEEN_WITHIN))) return
      wasKilled = true
      bff = await startBff(settings)
    }
    if (!end) {
      await revive()
      if (comesBack || !wasKilled) end = await client.askUntilCertain(keyed, revive)
      else await settledInBackground(dataDir)
    }
    const wrong = await faultsIn({
      twilio,
      dataDir,
      request: keyed,
      end,
      bff,
      longest: client.longest,
    })
    return { said: describe(end, dataDir), wasKilled, wrong, longest: client.longest }
  } finally {
    await bff.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function crashAt(moment: Moment) {
  return {
    CRASH_AT: moment,
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'crash-at.mjs')}`,
  }
}

async function settledInBackground(dataDir: string): Promise<void> {
  while (readStored(dataDir).unsettled.length > 0) await pause(POLL_EVERY)
}

type Evidence = {
  twilio: Twilio
  dataDir: string
  request: CreateRequest
  end: End | undefined
  bff: Bff
  longest: number
}

async function faultsIn({
  twilio,
  dataDir,
  request,
  end,
  bff,
  longest,
}: Evidence): Promise<string[]> {
  await pause(AFTERMATH)
  const { events, unsettled } = readStored(dataDir)
  const commits = twilio.commits()
  const works = twilio.passwordWorks(request.listSid, request.username, request.password)
  const recorded = events.some(({ result }) => result === 'succeeded')
  const isCreated = end ? end.kind === 'created' : recorded
  const checks: [boolean, string][] = [
    [isCreated && !works, 'false success'],
    [!isCreated && commits > 0, 'false "not created"'],
    [commits > 1, 'created twice'],
    [end?.kind === 'created' && !recorded, 'acknowledged, but not on record'],
    [longest > ANSWER_TIMEOUT, `took ${Math.round(longest)} ms`],
    [unsettled.length > 0, 'not settled'],
    [unpaired(events).length > 0, 'not one outcome for each intent'],
    [holds(dataDir, PASSWORD) || bff.output().includes(PASSWORD), 'the password was written'],
  ]
  return checks.filter(([isWrong]) => isWrong).map(([, what]) => what)
}

function describe(end: End | undefined, dataDir: string): string {
  if (end?.kind === 'created') return end.confirmedBy === 'reply' ? 'created' : 'created*'
  if (end) return end.kind
  const outcome = readStored(dataDir).events.find(({ phase }) => phase === 'outcome')
  if (!outcome) return 'never sent'
  return outcome.result === 'succeeded' ? 'created~' : 'not created~'
}
