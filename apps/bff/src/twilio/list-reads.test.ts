import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { expect, test } from 'vitest'
import { createListReads } from './list-reads.ts'
import type { Whole } from './paging.ts'

const LIST = `CL${'0'.repeat(32)}`
const TRACE = { twilioRequestIds: [] }
const NOTHING = { items: [], unreadable: 0 }
/** Milliseconds. */
const FRESH = 60_000

/** A Twilio whose every answer is given by the test. */
function startReads() {
  const asked: PromiseWithResolvers<Whole<Credential>>[] = []
  const clock = { now: 0 }
  const twilio = {
    listCredentials() {
      const answer = Promise.withResolvers<Whole<Credential>>()
      asked.push(answer)
      return answer.promise
    },
  }
  const reads = createListReads(twilio, () => clock.now)
  const names = () => reads.readNames(LIST, TRACE, FRESH).then(({ usernames }) => [...usernames])
  return { reads, asked, clock, names }
}

test('a name that a create was sent for counts as read where the list was read before', async () => {
  const { reads, asked, names } = startReads()
  const before = names()
  asked[0]?.resolve(NOTHING)
  expect(await before).toEqual([])
  reads.noteSent(LIST, 'anna')
  expect(await names()).toEqual(['anna'])
})

test('also where a read is under way, whose answer may be older', async () => {
  const { reads, asked, names } = startReads()
  const under = names()
  reads.noteSent(LIST, 'anna')
  asked[0]?.resolve(NOTHING)
  await under
  expect(await names()).toEqual(['anna'])
})

test('also where the last read has failed', async () => {
  const { reads, asked, names } = startReads()
  const before = names()
  asked[0]?.resolve(NOTHING)
  await before
  const since = reads.read(LIST, TRACE)
  asked[1]?.reject(new Error('no answer'))
  await expect(since).rejects.toThrow('no answer')
  reads.noteSent(LIST, 'anna')
  expect(await names()).toEqual(['anna'])
})

test('names are read again before they are too old, and no create waits for that', async () => {
  const { asked, clock, names, reads } = startReads()
  const first = names()
  asked[0]?.resolve(NOTHING)
  await first
  clock.now = FRESH * 0.7
  await names()
  expect(asked).toHaveLength(1)
  clock.now = FRESH * 0.9
  await Promise.all([names(), names()])
  expect(asked).toHaveLength(2)
  reads.noteSent(LIST, 'anna')
  asked[1]?.resolve(NOTHING)
  clock.now = FRESH * 1.2
  expect(await names()).toEqual(['anna'])
  expect(asked).toHaveLength(2)
})

test('a read ahead that fails is not tried again at each create, and fails none', async () => {
  const { asked, clock, names } = startReads()
  const first = names()
  asked[0]?.resolve(NOTHING)
  await first
  clock.now = FRESH * 0.9
  await names()
  asked[1]?.reject(new Error('no answer'))
  await nextTurn()
  expect(await names()).toEqual([])
  expect(asked).toHaveLength(2)
  clock.now = FRESH * 1.1
  const later = names()
  expect(asked).toHaveLength(3)
  asked[2]?.resolve(NOTHING)
  expect(await later).toEqual([])
})
