import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createAdmission, type Lane } from './admission.ts'
import { TwilioBusy } from './errors.ts'

/** Calls whose end the test decides. */
function startCalls(maxInFlight: number) {
  const admission = createAdmission(maxInFlight)
  const underWay: { lane: Lane; end: () => void }[] = []
  const refused: unknown[] = []
  const ask = (lane: Lane, timeout = 60_000) => {
    admission
      .run(lane, performance.now() + timeout, () => {
        const { promise, resolve } = Promise.withResolvers<void>()
        underWay.push({ lane, end: resolve })
        return promise
      })
      .catch((error: unknown) => refused.push(error))
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  const endOne = async (index = 0) => {
    underWay.splice(index, 1)[0]?.end()
    await settled()
  }
  return { admission, underWay, refused, ask, settled, endOne }
}

test('never more under way than allowed, and each gets its turn', async () => {
  const steps = fc.array(fc.constantFrom<Lane | 'end'>('read', 'change', 'end'), { maxLength: 80 })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), steps, async (max, all) => {
      const { underWay, refused, ask, settled, endOne } = startCalls(max)
      let asked = 0
      let ended = 0
      for (const step of all) {
        if (step === 'end') {
          if (underWay.length > 0) ended++
          await endOne()
        } else {
          ask(step)
          asked++
          await settled()
        }
        expect(underWay.length).toBeLessThanOrEqual(max)
      }
      while (underWay.length > 0) {
        await endOne()
        ended++
      }
      expect(ended + refused.length).toBe(asked)
    }),
  )
})

test.each([
  [1, 1],
  [10, 9],
  [20, 18],
  [95, 93],
])('of %i places a flood of changes takes %i', async (places, taken) => {
  const { underWay, ask, settled } = startCalls(places)
  for (let count = 0; count < 100; count++) ask('change')
  await settled()
  expect(underWay).toHaveLength(taken)
})

test('a flood of changes leaves room for a read', async () => {
  const { underWay, ask, settled } = startCalls(20)
  for (let count = 0; count < 100; count++) ask('change')
  await settled()
  ask('read')
  await settled()
  expect(underWay.at(-1)?.lane).toBe('read')
})

test('a read that waits comes before the changes that wait', async () => {
  const { underWay, ask, settled, endOne } = startCalls(1)
  ask('change')
  await settled()
  ask('change')
  ask('read')
  await endOne()
  expect(underWay.map(({ lane }) => lane)).toEqual(['read'])
})

test('too many that wait are refused at once, and told so before', async () => {
  const { admission, refused, ask, settled } = startCalls(2)
  for (let count = 0; count < 42; count++) ask('change')
  await settled()
  expect([refused.length, admission.isFull()]).toEqual([0, true])
  ask('change')
  await settled()
  expect(refused[0]).toBeInstanceOf(TwilioBusy)
})

test('no request waits past its deadline, and one that gave up takes no place', async () => {
  const { admission, refused, ask, settled, underWay, endOne } = startCalls(1)
  ask('change')
  await settled()
  ask('change', 20)
  await expect.poll(() => refused.length).toBe(1)
  await endOne()
  expect(underWay).toHaveLength(0)
  expect(admission.load()).toEqual({ underWay: 0, waiting: 0 })
})

test('a call without a deadline waits for a minute, and one that was let in waits for nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { refused, ask, settled, endOne } = startCalls(1)
  for (let count = 0; count < 3; count++) ask('change', Infinity)
  await settled()
  await endOne()
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(59_999)
  await settled()
  expect(refused).toEqual([])
  vi.advanceTimersByTime(1)
  await settled()
  expect(refused).toHaveLength(1)
  vi.useRealTimers()
})
