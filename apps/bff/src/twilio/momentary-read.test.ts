import { expect, test } from 'vitest'
import { createMomentaryRead } from './momentary-read.ts'

const TRACE = { twilioRequestIds: [] }
const LONG = 60_000

/** A read whose rounds end when the test says so; each resolves to its number. */
function startRounds(moment: number) {
  const rounds: PromiseWithResolvers<number>[] = []
  const change = { at: -Infinity }
  const read = createMomentaryRead(
    () => {
      const round = Promise.withResolvers<number>()
      rounds.push(round)
      return round.promise
    },
    { moment, changedAt: () => change.at },
  )
  return {
    rounds,
    look: () => read(TRACE),
    end: (number: number) => rounds[number - 1]?.resolve(number),
    changeNow: () => (change.at = performance.now()),
  }
}

test('for a moment all are shown the same, by one read', async () => {
  const { rounds, look, end } = startRounds(LONG)
  const looks = [look(), look()]
  end(1)
  expect(await Promise.all([...looks, look()])).toEqual([1, 1, 1])
  expect(rounds).toHaveLength(1)
})

test('after a change of ours nobody is shown what was read before', async () => {
  const { look, end, changeNow } = startRounds(LONG)
  const before = look()
  end(1)
  expect(await before).toBe(1)
  changeNow()
  const after = look()
  end(2)
  expect(await after).toBe(2)
})

test('nor by a read that was under way: one more follows, for all who look meanwhile', async () => {
  const { rounds, look, end, changeNow } = startRounds(LONG)
  const before = look()
  changeNow()
  const after = [look(), look(), look()]
  expect(rounds).toHaveLength(1)
  end(1)
  expect(await before).toBe(1)
  await expect.poll(() => rounds.length).toBe(2)
  end(2)
  expect(await Promise.all(after)).toEqual([2, 2, 2])
  expect(rounds).toHaveLength(2)
})

test('once the moment is over, all who look during a read share the one that follows', async () => {
  const { rounds, look, end } = startRounds(0)
  const early = look()
  const later = [look(), look()]
  end(1)
  expect(await early).toBe(1)
  await expect.poll(() => rounds.length).toBe(2)
  end(2)
  expect(await Promise.all(later)).toEqual([2, 2])
})

test('a failure is shown to those who share it, and not kept', async () => {
  const { rounds, look, end } = startRounds(LONG)
  const looks = [look(), look()]
  rounds[0]?.reject(new Error('no'))
  expect((await Promise.allSettled(looks)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ])
  const again = look()
  end(2)
  expect(await again).toBe(2)
})
