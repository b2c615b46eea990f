import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { openStore, type Store } from '../store/store.ts'
import { runCommand } from '../testing/run-command.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'

let place: TestStore
let store: Store
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

test('audit:verify needs no more settings than those that say where the record is', async () => {
  const nothing = {
    TWILIO_ACCOUNT_SID: '',
    TWILIO_API_KEY_SID: '',
    TWILIO_API_KEY_SECRET: '',
    TWILIO_API_URL: '',
    AUTH_SECRET: '',
  }
  const { code, text } = await runCommand('audit-verify', [], { ...place.settings, ...nothing })
  expect(text).toContain('The record is whole: 0 events')
  expect(code).toBe(0)
})

test('audit:verify says that the record is whole, or where it is broken', async () => {
  const log = createAuditLog(store)
  const event = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const
  for (const username of ['one', 'two', 'three']) await log.append({ ...event, username })
  const whole = await runCommand('audit-verify', [], place.settings)
  expect(whole.code).toBe(0)
  expect(whole.text).toContain('The record is whole: 3 events, the last is 3.')
  await store.db.updateTable('auditEvents').set({ username: 'x' }).where('seq', '=', 2).execute()
  const broken = await runCommand('audit-verify', [], place.settings)
  expect(broken.code).toBe(1)
  expect(broken.text).toContain('The record is broken at event 2: its content was changed.')
})
