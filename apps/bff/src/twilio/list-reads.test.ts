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
  const reads = createListReads({
    listCredentials() {
      const answer = Promise.withResolvers<Whole<Credential>>()
      asked.push(answer)
      return answer.promise
    },
  })
  const names = () => reads.readNames(LIST, TRACE, FRESH).then(({ usernames }) => [...usernames])
  return { reads, asked, names }
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
