import { expect, test } from 'vitest'
import { createSharedRead } from './shared-read.ts'

const TRACE = { twilioRequestIds: [] }

/** A read whose rounds end when the test says so; each resolves to its number. */
function startRounds(keptFor: number) {
  const rounds: PromiseWithResolvers<number>[] = []
  const shared = createSharedRead(() => {
    const round = Promise.withResolvers<number>()
    rounds.push(round)
    return round.promise
  }, keptFor)
  return {
    rounds,
    ask: (isFresh = false) => shared.read(TRACE, isFresh),
    end: (number: number) => rounds[number - 1]?.resolve(number),
  }
}

test('those who ask during a round share it, and what it showed is kept', async () => {
  const { rounds, ask, end } = startRounds(60_000)
  const asked = [ask(), ask(), ask()]
  end(1)
  expect(await Promise.all(asked)).toEqual([1, 1, 1])
  expect(await ask()).toBe(1)
  expect(rounds).toHaveLength(1)
})

test('with nothing kept, the next who asks begins a round', async () => {
  const { ask, end } = startRounds(0)
  const first = ask()
  end(1)
  expect(await first).toBe(1)
  const second = ask()
  end(2)
  expect(await second).toBe(2)
})

test('asked for afresh during a round, one more follows, for all who ask so meanwhile', async () => {
  const { rounds, ask, end } = startRounds(60_000)
  const early = ask()
  const afresh = [ask(true), ask(true), ask(true)]
  expect(rounds).toHaveLength(1)
  end(1)
  expect(await early).toBe(1)
  await expect.poll(() => rounds.length).toBe(2)
  end(2)
  expect(await Promise.all(afresh)).toEqual([2, 2, 2])
  expect(await ask()).toBe(2)
  expect(rounds).toHaveLength(2)
})

test('a failure is told to all who share it, and not kept', async () => {
  const { rounds, ask, end } = startRounds(60_000)
  const asked = [ask(), ask()]
  const afresh = ask(true)
  rounds[0]?.reject(new Error('no'))
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ])
  await expect.poll(() => rounds.length).toBe(2)
  end(2)
  expect(await afresh).toBe(2)
})
