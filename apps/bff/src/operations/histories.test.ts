import { startTwilio } from '@sipdesk/twilio-emulator'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { history, PEOPLE, REPLICAS } from '../testing/histories.ts'
import { createAtTwilio } from '../testing/at-twilio.ts'
import { Play, type Stage } from '../testing/play.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, ENGINE, type TestStore } from '../testing/test-store.ts'

/** Many more in `npm run proof:histories`. */
const RUNS = Number(process.env['HISTORIES'] ?? 40)
/** Histories played at the same time, each in a list of its own. */
const AT_ONCE = Math.min(90, RUNS)
const QUICK = {
  firstPause: 10,
  longestPause: 100,
  quiet: 150,
  passwordUpdateEvery: 500,
  secretKept: 60_000,
}

let stage: Stage
let store: TestStore
let lists: string[]
beforeAll(async () => {
  const twilio = await startTwilio({ seed: 'empty' })
  store = await createTestStore()
  // One process alone writes to a file; replicas share a PostgreSQL server.
  const count = ENGINE === 'postgres' ? REPLICAS : 1
  const replicas: TestApp[] = []
  for (let index = 0; index < count; index++) {
    replicas.push(await startTestApp({ twilio, store, timeouts: QUICK, role: undefined }))
  }
  const cookies: string[] = []
  for (let person = 0; person < PEOPLE; person++) {
    cookies.push((await replicas[0]?.signIn('operator')) ?? '')
  }
  stage = { twilio, replicas, cookies }
  lists = []
  for (let index = 0; index < AT_ONCE; index++) {
    const form = { FriendlyName: `list ${index}` }
    lists.push(await createAtTwilio(twilio, 'CredentialLists', form))
  }
})
afterAll(async () => {
  for (const replica of stage.replicas) await replica[Symbol.asyncDispose]()
  await stage.twilio.stop()
  await store[Symbol.asyncDispose]()
})

test('whatever happens in whatever order: one request, one credential or none, said truthfully', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
  const histories = fc.sample(history, { numRuns: RUNS, seed })
  for (let played = 0; played < RUNS; played += AT_ONCE) {
    const some = histories.slice(played, played + AT_ONCE)
    const ends = await Promise.all(
      some.map((rounds, index) => new Play(stage, lists[index] ?? '').run(rounds)),
    )
    const wrong = ends.flatMap((what, index) =>
      what.length > 0 ? [JSON.stringify({ what, rounds: some[index] })] : [],
    )
    expect(wrong, `SEED=${seed}`).toEqual([])
  }
}, 3_600_000)
