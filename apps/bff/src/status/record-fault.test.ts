import { type Status, statusEndpoints } from '@sipdesk/shared/status.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { change } from '../testing/tamper.ts'
import { runCommand } from '../testing/run-command.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'

let place: TestStore
let app: TestApp
beforeEach(async () => {
  place = await createTestStore()
  app = await startTestApp({ store: place })
  await app.context.auditLog.append({ phase: 'outcome', action: 'sign-in', result: 'succeeded' })
})
afterEach(async () => {
  await app[Symbol.asyncDispose]()
  await place[Symbol.asyncDispose]()
})

async function status(headers?: Record<string, string>): Promise<Status> {
  const { path, reply: Reply } = statusEndpoints.getStatus
  return Reply.parse(await (await app.send('GET', path, undefined, headers)).json())
}

async function startAgain(settings: Record<string, string> = {}): Promise<void> {
  await app[Symbol.asyncDispose]()
  app = await startTestApp({ store: place, settings })
}

test('a head that somebody has moved is told to admins, at once and at the next start, and nothing is recorded behind it', async () => {
  expect(await status()).toMatchObject({ isRecordWritable: true })
  await app.context.store.db.updateTable('auditHead').set({ at: '2020-01-01' }).execute()
  expect(await status()).toMatchObject({ isRecordWritable: false, recordFault: { seq: 1 } })
  const operator = { Cookie: await app.signIn('operator') }
  expect((await status(operator)).recordFault).toBeUndefined()
  expect((await app.send('GET', '/readyz')).status).toBe(503)
  await startAgain()
  expect(app.context.recordFault).toMatchObject({ seq: 1 })
  expect(app.logText()).toContain('the record was changed from outside')
  expect(await runCommand('restore', ['--accept'], place.settings)).toMatchObject({ code: 0 })
  expect(await status()).toMatchObject({ isRecordWritable: true })
  expect((await status()).recordFault).toBeUndefined()
  const restores = app.context.store.db
    .selectFrom('auditEvents')
    .select('target')
    .where('action', '=', 'audit.restore')
  expect(await restores.execute()).toEqual([{ target: 'back to event 1, taken as it was found' }])
})

test('a last event that somebody has changed after it was read is told, now and at the next start', async () => {
  const readers = app.context.store.db.selectFrom('recordReaders').select('seq')
  await expect.poll(() => readers.where('id', '=', 'alerts').execute()).toEqual([{ seq: 1 }])
  await app.context.store.asOwner((db) => change(db, 1, { username: 'x' }))
  const told = { isRecordWritable: true, recordFault: { seq: 1 } }
  expect(await status()).toMatchObject(told)
  // An alert puts a whole event behind it, and hides nothing.
  const alert = async () => {
    const { db } = app.context.store
    return db
      .selectFrom('auditEvents')
      .select('target')
      .where('action', '=', 'alert.broken-chain')
      .execute()
  }
  await app.context.auditLog.append({ phase: 'outcome', action: 'sign-in', result: 'succeeded' })
  await expect.poll(alert).toEqual([{ target: 'its content was changed' }])
  expect(await status()).toMatchObject(told)
  await startAgain()
  expect(await status()).toMatchObject(told)
  expect(await runCommand('restore', ['--accept'], place.settings)).toMatchObject({ code: 0 })
  expect((await status()).recordFault).toBeUndefined()
})

test('without the key of its last event nothing starts, and the reason names it', async () => {
  const { id } = app.context.store.auditKeys.newest
  const other = 'another-audit-key-0123456789-0123456789'
  const start = startTestApp({ store: place, settings: { AUDIT_KEY: other } })
  await expect(start).rejects.toThrow(
    `the record ends with an event of the key ${id}, which AUDIT_KEY lacks`,
  )
  const [known] = place.location.auditSecrets
  await startAgain({ AUDIT_KEY: `${other} ${known}` })
  expect(app.context.recordFault).toBeUndefined()
  expect(await status()).toMatchObject({ isRecordWritable: true })
})

test('where the key is lost, the record goes on with another one once that is accepted', async () => {
  const { newest } = app.context.store.auditKeys
  const settings = { ...place.settings, AUDIT_KEY: 'another-audit-key-0123456789-0123456789' }
  expect(await runCommand('restore', ['--accept'], settings)).toMatchObject({ code: 0 })
  await startAgain({ AUDIT_KEY: settings.AUDIT_KEY })
  expect(await status()).toMatchObject({ isRecordWritable: true })
  expect(await runCommand('audit-verify', [], settings)).toEqual({
    code: 2,
    text: `The record is broken, at event 1: AUDIT_KEY lacks its key, ${newest.id}.\n`,
  })
})
