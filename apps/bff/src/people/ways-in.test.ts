import type { SignInOptions } from '@sipdesk/shared/sign-in.ts'
import { afterEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { comeIn, linkAsBefore } from '../testing/company-people.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { addPerson } from '../testing/people.ts'
import { createInvitation } from './invitations.ts'

const ANNA = 'anna@company.example'
const BERT = 'bert@company.example'
const PASSWORD = 'four words in a row'

let run: CompanyApp
afterEach(() => run[Symbol.asyncDispose]())

/** An installation with an admin and a viewer, each with a password and a company account. */
async function start(settings: Record<string, string>) {
  run = await startCompanyApp(settings)
  const add = async (email: string, role: 'admin' | 'viewer') => {
    const id = await addPerson(run.app.context, { email, name: email, role, password: PASSWORD })
    await linkAsBefore(run, id, email)
    return id
  }
  return { anna: await add(ANNA, 'admin'), bert: await add(BERT, 'viewer') }
}

/** Comes in, with a proof of just now. */
async function comeByCompany(email: string): Promise<Browser> {
  run.company.subject = email
  const browser = new Browser(run.app)
  expect((await comeIn(run, browser))[0]).toBe('/')
  const provenAt = new Date().toISOString()
  await run.app.context.store.db.updateTable('sessions').set({ provenAt }).execute()
  return browser
}

const byPassword = async (email: string) =>
  (await new Browser(run.app).signIn(email, PASSWORD)).status

async function isOffered(): Promise<boolean | undefined> {
  const reply = await new Browser(run.app).send('GET', '/api/sign-in-options')
  return ((await reply.json()) as SignInOptions).localSignIn
}

test('passwords work until an admin has come in with the company account, and then no more', async () => {
  const { bert } = await start({ LOCAL_SIGN_IN: 'off' })
  await comeByCompany(BERT)
  expect([await byPassword(ANNA), await byPassword(BERT), await isOffered()]).toEqual([
    200,
    200,
    true,
  ])

  await comeByCompany(ANNA)
  const reply = await new Browser(run.app).signIn(ANNA, PASSWORD)
  expect([reply.status, await reply.json()]).toMatchObject([401, { code: 'sign-in-refused' }])
  expect([await byPassword(BERT), await isOffered()]).toEqual([401, false])
  const { store, appUrl } = run.app.context
  const { link } = await createInvitation(store.db, bert, 'x', appUrl)
  const body = { token: link.split('#')[1], password: 'seven horses over the hill' }
  expect((await new Browser(run.app).send('POST', '/api/join', body)).status).toBe(401)
  await comeByCompany(BERT)
})

test('a sign-in that waits for a code when passwords are closed is over', async () => {
  const { bert } = await start({ LOCAL_SIGN_IN: 'off' })
  const { db, engine } = run.app.context.store
  const twoFactorEnabled = engine === 'postgres' ? true : 1
  await db.updateTable('people').set({ twoFactorEnabled }).where('id', '=', bert).execute()
  const browser = new Browser(run.app)
  expect(await (await browser.signIn(BERT, PASSWORD)).json()).toEqual({
    next: 'second-factor',
    secondFactors: ['code'],
  })
  await comeByCompany(ANNA)
  const reply = await browser.send('POST', '/api/auth/two-factor/verify-totp', { code: '000000' })
  expect(await reply.json()).toMatchObject({
    detail: 'Passwords are switched off here. Use your company account.',
  })
})

test('with passwords closed, an admin who has only a password is none that is left', async () => {
  const { bert } = await start({ LOCAL_SIGN_IN: 'off' })
  const { db } = run.app.context.store
  const admin = await comeByCompany(ANNA)
  await db.updateTable('people').set({ role: 'admin' }).where('id', '=', bert).execute()
  const { person } = (await (await admin.send('GET', '/api/session')).json()) as {
    person: { id: string }
  }
  const giveUp = () => admin.send('PATCH', `/api/people/${person.id}`, { role: 'viewer' })
  expect(await (await giveUp()).json()).toMatchObject({ code: 'last-admin' })
  await comeByCompany(BERT)
  expect((await giveUp()).status).toBe(200)
  expect(await isOffered()).toBe(false)
})

test('on the server, they are opened again', async () => {
  await start({})
  await comeByCompany(ANNA)
  expect([await byPassword(ANNA), await isOffered()]).toEqual([200, true])
})

test('with passwords closed, none changes or proves anything, and a second factor needs none', async () => {
  await start({ LOCAL_SIGN_IN: 'off' })
  const browser = await comeByCompany(ANNA)
  const session = async () => (await browser.send('GET', '/api/session')).json()
  expect(await session()).toMatchObject({ hasPassword: false, proofs: ['company'] })
  const detail = 'Passwords are switched off here. Use your company account.'
  const password = PASSWORD
  const path = '/api/auth/two-factor/enable'
  for (const [to, body] of [
    ['/api/auth/step-up', { password }],
    [
      '/api/auth/change-password',
      { currentPassword: password, newPassword: `${PASSWORD}, or six` },
    ],
    [path, { password }],
  ] as const) {
    expect(await (await browser.send('POST', to, body)).json()).toMatchObject({ detail })
  }
  const { totpUri } = (await (await browser.send('POST', path, {})).json()) as { totpUri: string }
  const code = unusedTotpOf(totpUri)
  expect((await browser.send('POST', '/api/auth/two-factor/confirm', { code })).status).toBe(200)
  expect(await session()).toMatchObject({ proofs: ['code'] })
})

test('with passwords closed, a link is made for those alone whom it helps to come in', async () => {
  const { anna, bert } = await start({ LOCAL_SIGN_IN: 'off' })
  const admin = await comeByCompany(ANNA)
  const { db } = run.app.context.store
  await db.deleteFrom('accounts').where('accountId', '=', BERT).execute()
  const link = (id: string) => admin.send('POST', `/api/people/${id}/invitation`)
  expect(await (await link(anna)).json()).toMatchObject({ code: 'link-not-needed' })
  expect((await link(bert)).status).toBe(201)
  const { people } = (await (await admin.send('GET', '/api/people')).json()) as {
    people: { id: string; canUseLink: boolean }[]
  }
  expect(people.map(({ id, canUseLink }) => [id, canUseLink])).toEqual([
    [anna, false],
    [bert, true],
  ])
})
