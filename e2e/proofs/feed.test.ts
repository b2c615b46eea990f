import { expect, test } from 'vitest'
import { runFeed } from './feed-run.ts'

/** A slice of `npm run proof:feed`, without what takes as long as a lease. */
test.concurrent('a receiver that loses replies and goes away, and a replica that stops: no event is missing, and all are in order', async () => {
  const { wrong, onRecord } = await runFeed({
    troubles: ['the receiver loses its replies', 'the receiver is away', 'one replica is stopped'],
    creates: 60,
    perSecond: 20,
  })
  expect(wrong).toEqual([])
  expect(onRecord).toBeGreaterThan(120)
})
