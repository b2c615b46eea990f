import { hashPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { addPerson } from '../testing/people.ts'
import { digestPassword, isPasswordOf } from './password-digest.ts'

const PASSWORD = 'four words in a row'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ role: undefined })
})
afterAll(() => app[Symbol.asyncDispose]())

test('a digest is one of argon2id, with a salt of its own, and fits its password alone', async () => {
  const [first, second] = [await digestPassword(PASSWORD), await digestPassword(PASSWORD)]
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(second).not.toBe(first)
  expect(await isPasswordOf(first, PASSWORD)).toBe(true)
  expect(await isPasswordOf(first, `${PASSWORD}.`)).toBe(false)
  expect(await isPasswordOf(first.slice(0, -3), PASSWORD)).toBe(false)
})

test('however it was typed: composed and decomposed letters are the same', async () => {
  const digest = await digestPassword('fünf Wörter über Äpfel'.normalize('NFC'))
  expect(await isPasswordOf(digest, 'fünf Wörter über Äpfel'.normalize('NFD'))).toBe(true)
})

test('forty at once are all told', async () => {
  const digest = await digestPassword(PASSWORD)
  const told = await Promise.all(
    Array.from({ length: 40 }, (_, number) => isPasswordOf(digest, number % 2 ? PASSWORD : 'x')),
  )
  expect(told).toEqual(Array.from({ length: 40 }, (_, number) => number % 2 === 1))
})

test('a digest of an older release opens, and is renewed by that', async () => {
  const email = 'older@example.com'
  const id = await addPerson(app.context, { email, name: 'O', role: 'viewer', password: PASSWORD })
  const { db } = app.context.store
  const older = await hashPassword(PASSWORD)
  await db.updateTable('accounts').set({ password: older }).where('userId', '=', id).execute()
  const stored = async () =>
    (
      await db
        .selectFrom('accounts')
        .select('password')
        .where('userId', '=', id)
        .executeTakeFirstOrThrow()
    ).password
  expect((await new Browser(app).signIn(email, 'wrong')).status).toBe(401)
  expect(await stored()).toBe(older)
  expect((await new Browser(app).signIn(email, PASSWORD)).status).toBe(200)
  expect(await stored()).toContain('$argon2id$')
  expect((await new Browser(app).signIn(email, PASSWORD)).status).toBe(200)
})
