import { expect, test, vi } from 'vitest'
import { ApiError, type Failure } from '#src/api/api-error.ts'
import { BulkRun, tally, type RowEnd } from './bulk-run.ts'

vi.stubGlobal('addEventListener', () => undefined)
vi.stubGlobal('removeEventListener', () => undefined)

const SIDS = ['a', 'b', 'c', 'd']

function refusal(code: string, more: Partial<Failure> = {}): ApiError {
  return new ApiError({ code, title: code, detail: '', outcome: 'not-applied', ...more })
}

/** A run whose work ends as the script says; what it was asked for, in order, and how to wait for its end. */
function runOf(script: Record<string, (RowEnd | ApiError)[]>) {
  const asked: string[] = []
  const waits: number[] = []
  const run = new BulkRun(
    SIDS,
    (sid) => {
      asked.push(sid)
      const end = script[sid]?.shift() ?? 'done'
      return end instanceof ApiError ? Promise.reject(end) : Promise.resolve(end)
    },
    (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
  )
  const stateOf = (sid: string) => run.state().results.get(sid)?.state
  return { run, asked, waits, states: () => SIDS.map(stateOf).join(' ') }
}

test('each row is changed once, in order, and its end is told', async () => {
  const { run, asked, states } = runOf({ b: ['asked'] })
  await run.go()
  expect(asked).toEqual(SIDS)
  expect(states()).toBe('done asked done done')
  expect(run.state().phase).toBe('ended')
  expect(tally(run.state())).toMatchObject({ done: 3, asked: 1, failed: 0 })
})

test('what is wrong with one row stops no other, and is told of that row', async () => {
  const { run, states } = runOf({
    b: [refusal('approval-waits')],
    c: [refusal('username-taken', { outcome: 'undecided' })],
  })
  await run.go()
  expect(states()).toBe('done failed failed done')
})

test('at the limit of changes the run waits as long as the server says, and goes on with the same row', async () => {
  const { run, asked, waits, states } = runOf({
    b: [refusal('too-many-requests', { values: { seconds: 18 } }), refusal('too-many-requests')],
  })
  const phases: string[] = []
  run.onChange(() => phases.push(run.state().phase))
  await run.go()
  expect(asked).toEqual(['a', 'b', 'b', 'b', 'c', 'd'])
  expect(waits).toEqual([18_000, 10_000])
  expect(phases).toContain('limited')
  expect(states()).toBe('done done done done')
})

test.each(['twilio-unavailable', 'step-up-required', 'offline', 'a code of a later release'])(
  '%s is no failure of a row: the run pauses, and goes on with it when told to',
  async (code) => {
    const { run, asked, states } = runOf({ b: [refusal(code)] })
    await run.go()
    expect(run.state()).toMatchObject({ phase: 'paused', failure: { code } })
    expect(states()).toBe('done waiting waiting waiting')
    await run.go()
    expect(asked).toEqual(['a', 'b', 'b', 'c', 'd'])
    expect(states()).toBe('done done done done')
    expect(run.state().failure).toBeUndefined()
  },
)

test('a pause waits for the row under way; stopped, the others are left as they are', async () => {
  const first = Promise.withResolvers<RowEnd>()
  const run = new BulkRun(SIDS, () => first.promise)
  const ended = run.go()
  run.pause()
  expect(run.state().phase).toBe('pausing')
  first.resolve('done')
  await ended
  expect(run.state().phase).toBe('paused')
  run.stop()
  expect(run.state().phase).toBe('ended')
  expect(tally(run.state())).toMatchObject({ done: 1, left: 3 })
})

test('what waits for the limit can be paused at once', async () => {
  const run = new BulkRun(SIDS, () =>
    Promise.reject(refusal('too-many-requests', { values: { seconds: 3600 } })),
  )
  run.onChange(() => {
    if (run.state().phase === 'limited') queueMicrotask(() => run.pause())
  })
  await run.go()
  expect(run.state().phase).toBe('paused')
})

test('what is not known yet is said to be unclear, not failed', async () => {
  const told: (string | undefined)[] = []
  const run = new BulkRun(['a'], (_, onPending) => {
    onPending('checking')
    return Promise.resolve('done')
  })
  run.onChange(() => told.push(run.state().results.get('a')?.state))
  await run.go()
  expect(told).toContain('unclear')
  expect(told).not.toContain('failed')
})
