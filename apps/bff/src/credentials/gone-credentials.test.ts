import { DETAILS_KEPT_DAYS } from '@sipdesk/shared/credential-details.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pruneDetails } from '../store/credential-details.ts'
import { startDetailsBench, type DetailsBench } from '../testing/details-bench.ts'
import { noticeGone } from './gone-credentials.ts'

const DAY = 24 * 3_600_000

let bench: DetailsBench
beforeEach(async () => {
  bench = await startDetailsBench()
})
afterEach(() => bench[Symbol.asyncDispose]())

const detailsOf = async (sid: string) =>
  (await bench.known()).details.find(({ credentialSid }) => credentialSid === sid)

/** What a read of the list would show at a later time. */
async function readLater({ hours, without = [] }: { hours: number; without?: string[] }) {
  const { credentials } = await bench.app.credentials(bench.listSid)
  return {
    asOf: new Date(Date.now() + hours * 3_600_000).toISOString(),
    credentials: credentials.filter(({ sid }) => !without.includes(sid)),
    unreadable: 0,
  }
}

const notice = (read: Awaited<ReturnType<typeof readLater>>) =>
  noticeGone(bench.app.context, bench.listSid, read)

/** Somebody deleted it at Twilio, long after it was described here. */
async function goneWithTexts(): Promise<string> {
  const sid = await bench.elsewhere()
  await bench.describe(sid, { label: 'Lobby' })
  await bench.age(sid)
  await bench.removeAtTwilio(sid)
  return sid
}

test('what somebody else deleted at Twilio is noticed by the next read of the list, and stays known', async () => {
  const sid = await goneWithTexts()
  expect((await detailsOf(sid))?.goneSince).toBeUndefined()
  const { asOf } = await bench.app.credentials(bench.listSid)
  expect(await detailsOf(sid)).toMatchObject({ label: 'Lobby', goneSince: asOf })
  await bench.app.credentials(bench.listSid)
  expect(await detailsOf(sid)).toMatchObject({ label: 'Lobby', goneSince: asOf })
  expect(await bench.searched()).toEqual([])
})

test('so is what Sipdesk made, though nobody has written anything about it', async () => {
  const sid = await bench.create('made-here')
  const read = await readLater({ hours: 1, without: [sid] })
  await notice(read)
  expect(await detailsOf(sid)).toMatchObject({ username: 'made-here', goneSince: read.asOf })
})

test('what was made a moment ago is not gone: Twilio may not show it yet', async () => {
  const sid = await bench.create('just-made')
  await notice(await readLater({ hours: 0, without: [sid] }))
  expect((await detailsOf(sid))?.goneSince).toBeUndefined()
})

test('nothing is gone by a read that misses a row, or that failed', async () => {
  const { app, listSid } = bench
  const whole = await readLater({ hours: 1 })
  const sid = await goneWithTexts()
  const credentials = whole.credentials.filter((credential) => credential.sid !== sid)
  await notice({ ...whole, credentials, unreadable: 1 })
  app.twilio.setFault({ fault: '500', times: Infinity })
  expect((await app.send('GET', `/api/credential-lists/${listSid}/credentials`)).status).toBe(503)
  app.twilio.clearFaults()
  expect((await detailsOf(sid))?.goneSince).toBeUndefined()
  await notice({ ...whole, credentials })
  expect((await detailsOf(sid))?.goneSince).toBe(whole.asOf)
})

test('what is there again was not gone; a read of before does not know', async () => {
  const sid = await bench.elsewhere()
  await bench.describe(sid, { label: 'Lobby' })
  const there = await readLater({ hours: 2 })
  const gone = await readLater({ hours: 1, without: [sid] })
  await notice(gone)
  await notice({ ...there, asOf: new Date().toISOString() })
  expect((await detailsOf(sid))?.goneSince).toBe(gone.asOf)
  await notice(there)
  expect((await detailsOf(sid))?.goneSince).toBeUndefined()
})

test('what Sipdesk deleted is not called gone', async () => {
  const sid = await bench.create('deleted-here')
  await bench.describe(sid, { label: 'Lobby' })
  await bench.remove(sid)
  await notice(await readLater({ hours: 1 }))
  const known = await detailsOf(sid)
  expect(known).toMatchObject({ label: 'Lobby', deleted: { byName: 'A admin' } })
  expect(known?.goneSince).toBeUndefined()
})

test('what goes with its list is not found any more', async () => {
  await using own = await startDetailsBench({ seed: 'unmapped-list' })
  await own.describe(await own.create('in-the-cellar'), { label: 'Cellar' })
  expect(await own.searched()).toHaveLength(1)
  const deleted = await own.app.send('DELETE', `/api/credential-lists/${own.listSid}`)
  expect(deleted.status).toBe(200)
  expect(await own.searched()).toEqual([])
})

test('what was written is kept for a time after the credential is gone, and then forgotten for good', async () => {
  const sid = await goneWithTexts()
  await notice(await readLater({ hours: 1 }))
  const goneAt = Date.now() + 3_600_000
  await pruneDetails(bench.db, goneAt + (DETAILS_KEPT_DAYS - 1) * DAY)
  expect(await detailsOf(sid)).toMatchObject({ label: 'Lobby' })
  await pruneDetails(bench.db, goneAt + (DETAILS_KEPT_DAYS + 1) * DAY)
  const row = () => bench.db.selectFrom('credentialDetails').selectAll().executeTakeFirstOrThrow()
  const forgotten = { label: '', describedAt: null, describedByName: null }
  expect(await row()).toMatchObject({ credentialSid: sid, ...forgotten })
  const goneSince = new Date(Date.now() - (DETAILS_KEPT_DAYS + 1) * DAY).toISOString()
  await bench.db.updateTable('credentialDetails').set({ goneSince }).execute()
  expect(await detailsOf(sid)).toBeUndefined()
  await notice(await readLater({ hours: 2 }))
  expect(await row()).toMatchObject({ goneSince })
})

test('while the store is away, the list is shown all the same', async () => {
  const { asOwner } = bench.app.context.store
  const rename = (from: string, to: string) =>
    asOwner((db) => db.schema.alterTable(from).renameTo(to).execute())
  await rename('credentialDetails', 'elsewhere')
  expect((await bench.app.credentials(bench.listSid)).credentials).toHaveLength(14)
  await rename('elsewhere', 'credentialDetails')
})
