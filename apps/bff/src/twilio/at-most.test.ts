import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapAtMost } from './at-most.ts'

test('the results come in the order of the items, in whatever order the work ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.integer(), { maxLength: 20 }),
      fc.integer({ min: 1, max: 8 }),
      async (scheduler, items, atOnce) => {
        let underWay = 0
        let most = 0
        const results = mapAtMost(atOnce, items, async (item) => {
          most = Math.max(most, ++underWay)
          await scheduler.schedule(Promise.resolve())
          underWay--
          return item * 2
        })
        await scheduler.waitFor(results)
        expect(await results).toEqual(items.map((item) => item * 2))
        expect(most).toBe(Math.min(atOnce, items.length))
      },
    ),
  )
})

test('after a failure nothing more is begun', async () => {
  const begun: number[] = []
  const gate = Promise.withResolvers<void>()
  const results = mapAtMost(2, [1, 2, 3, 4], async (item) => {
    begun.push(item)
    if (item === 2) throw new Error('no')
    await gate.promise
  })
  await expect(results).rejects.toThrow('no')
  gate.resolve()
  await gate.promise
  expect(begun).toEqual([1, 2])
})
