import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { runCommand } from '../testing/run-command.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { addPerson } from '../testing/people.ts'

const OLD = 'four words in a row'
const NEW = 'five other words in a row'

let place: TestStore
let app: TestApp
beforeAll(async () => {
  place = await createTestStore()
  app = await startTestApp({ role: undefined, store: place })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await place[Symbol.asyncDispose]()
})

const recover = (...words: string[]) => runCommand('admin-recover', words, place.settings)

async function joinBy(text: string) {
  const token = new URL(/http\S+\/join#\S+/.exec(text)?.[0] ?? 'none:').hash.slice(1)
  expect((await app.send('POST', '/api/join', { token, password: NEW })).status).toBe(200)
}

test('a disabled person who lost everything comes in as an admin, on record', async () => {
  const email = 'lost@example.com'
  const id = await addPerson(app.context, { email, name: 'L', role: 'viewer', password: OLD })
  const { db } = app.context.store
  const disabledAt = new Date().toISOString()
  await db.updateTable('people').set({ disabledAt }).where('id', '=', id).execute()

  const { code, text } = await recover('LOST@example.com')
  expect(code).toBe(0)
  expect(text).not.toContain('new person')
  expect((await new Browser(app).signIn(email, OLD)).status).toBe(401)
  await joinBy(text)
  const browser = new Browser(app)
  expect((await browser.signIn(email, NEW)).status).toBe(200)
  expect(await browser.status('/api/people')).toBe(200)

  const events = await db
    .selectFrom('auditEvents')
    .select(['phase', 'result', 'target', 'personName'])
    .where('action', '=', 'person.recover')
    .orderBy('seq')
    .execute()
  const event = { target: email, personName: 'Server' }
  expect(events).toEqual([
    { ...event, phase: 'intent', result: null },
    { ...event, phase: 'outcome', result: 'succeeded' },
  ])
})

test('a new person becomes an admin where there is none with this address', async () => {
  const { code, text } = await recover('new@example.com')
  expect(code).toBe(0)
  expect(text).toContain('There was nobody with this address: a new person was made.')
  await joinBy(text)
  const browser = new Browser(app)
  expect((await browser.signIn('new@example.com', NEW)).status).toBe(200)
  expect(await browser.status('/api/people')).toBe(200)
})

test.each([[[]], [['no address']]])(
  '%j: it says what to name, and changes nothing',
  async (words) => {
    const people = () => app.context.store.db.selectFrom('people').select('id').execute()
    const before = await people()
    const { code, text } = await recover(...words)
    expect({ code, text }).toEqual({
      code: 1,
      text: 'name the e-mail address: npm run admin:recover -- you@example.com\n',
    })
    expect(await people()).toEqual(before)
  },
)
