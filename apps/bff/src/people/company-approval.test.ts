import type { IdleCompanyAccount, Person } from '@sipdesk/shared/people.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import {
  claim,
  comeIn,
  comeInTogether,
  eventsOf,
  subjectsOf,
  whoIs,
} from '../testing/company-people.ts'
import { RACES } from '../testing/races.ts'
import { addPerson, givePassword } from '../testing/people.ts'
import { createInvitation } from './invitations.ts'

const ANNA = 'anna@company.example'
const BERT = 'bert@company.example'
/** How often a race is run. */

let run: CompanyApp
let admin: Browser
let annaId: string
beforeEach(async () => {
  run = await startCompanyApp()
  admin = new Browser(run.app, await run.app.signIn('admin'))
  annaId = await addPerson(run.app.context, { email: ANNA, name: 'Anna', role: 'operator' })
  run.company.subject = 'one'
  claim(run, { email: ANNA, email_verified: true, name: 'Anna' })
})
afterEach(() => run[Symbol.asyncDispose]())

async function waiting(): Promise<IdleCompanyAccount[]> {
  const reply = await admin.send('GET', '/api/people')
  return ((await reply.json()) as { companyAccounts: IdleCompanyAccount[] }).companyAccounts
}

const approve = (id = '') => admin.send('POST', `/api/company-accounts/${id}/approval`)
const refuse = (id = '') => admin.send('DELETE', `/api/company-accounts/${id}`)
const asAnna = () => expect.objectContaining({ id: annaId, role: 'operator' }) as Person

test('an address opens nobody: its subject waits, on record, until an admin approves it', async () => {
  expect(await comeIn(run)).toEqual(['/?sign-in=waits', undefined])
  expect(await comeIn(run)).toEqual(['/?sign-in=waits', undefined])
  expect(await subjectsOf(run, ANNA)).toEqual([])
  const all = await waiting()
  expect(all).toMatchObject([{ personId: annaId, subject: 'one', state: 'waiting' }])
  const target = `${ANNA}: waits-for-approval`
  expect((await eventsOf(run, 'sign-in')).at(-1)).toMatchObject({ result: 'refused', target })
  expect(run.app.logText()).toContain('"companySignIn":"waits-for-approval"')

  expect((await approve(all[0]?.id)).status).toBe(200)
  expect(await waiting()).toEqual([])
  expect(await comeIn(run)).toEqual(['/', asAnna()])
  expect(await eventsOf(run, 'company-account.approve')).toEqual([
    { phase: 'intent', result: null, target: `${ANNA}: one` },
    { phase: 'outcome', result: 'succeeded', target: `${ANNA}: one` },
  ])
})

test('who had signed in before reads that a company account was approved for them', async () => {
  const password = 'four words in a row'
  await givePassword(run.app.context, annaId, password)
  expect((await new Browser(run.app).signIn(ANNA, password)).status).toBe(200)
  await comeIn(run)
  expect((await approve((await waiting())[0]?.id)).status).toBe(200)

  const hers = new Browser(run.app)
  await hers.signIn(ANNA, password)
  const session = await (await hers.send('GET', '/api/session')).json()
  expect(session).toMatchObject({
    changes: [{ action: 'company-account.approve', byName: 'A admin' }],
  })
})

test('a subject that is refused opens nobody, and waits again when it comes again', async () => {
  await comeIn(run)
  expect((await refuse((await waiting())[0]?.id)).status).toBe(200)
  expect(await waiting()).toEqual([])
  expect((await eventsOf(run, 'company-account.refuse')).at(-1)).toMatchObject({
    result: 'succeeded',
    target: `${ANNA}: one`,
  })
  expect(await comeIn(run)).toEqual(['/?sign-in=waits', undefined])
})

test('what an admin has seen is what they approve: a subject with another address is another request', async () => {
  await addPerson(run.app.context, { email: BERT, name: 'Bert', role: 'admin' })
  await comeIn(run)
  const [seen] = await waiting()
  claim(run, { email: BERT })
  await comeIn(run)
  const reply = await approve(seen?.id)
  expect([reply.status, await reply.json()]).toMatchObject([404, { code: 'not-found' }])
  expect(await subjectsOf(run, BERT)).toEqual([])
  expect(await waiting()).toHaveLength(1)
})

test('approving one of several subjects settles the others: they are second ones', async () => {
  expect(await comeInTogether(run, 'one', 'two')).toEqual(['/?sign-in=waits', '/?sign-in=waits'])
  const two = (await waiting()).find(({ subject }) => subject === 'two')
  await approve(two?.id)
  expect(await waiting()).toEqual([])
  run.company.subject = 'one'
  expect(await comeIn(run)).toEqual(['/?sign-in=refused', undefined])
  run.company.subject = 'two'
  expect(await comeIn(run)).toEqual(['/', asAnna()])
})

test(`of two subjects that admins approve at once, one is linked, ${RACES} times`, async () => {
  const { db } = run.app.context.store
  for (let race = 0; race < RACES; race++) {
    await db.deleteFrom('accounts').where('userId', '=', annaId).execute()
    const requestedAt = new Date().toISOString()
    const ids = ['one', 'two'].map((subject) => `${subject}-${race}`)
    await db
      .insertInto('companyRequests')
      .values(
        ids.map((id) => ({
          id,
          subject: id,
          issuer: run.company.issuer,
          personId: annaId,
          email: ANNA,
          requestedAt,
        })),
      )
      .execute()
    const statuses = (await Promise.all(ids.map(approve))).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 404]))
    expect(await subjectsOf(run, ANNA)).toHaveLength(1)
  }
})

async function inviteAnna(): Promise<string> {
  const { store, appUrl } = run.app.context
  const { link } = await createInvitation(store.db, annaId, 'admin', appUrl)
  return link.split('#')[1] ?? ''
}

/** Begins to accept an invitation; resolves to the address that leads back from the company. */
async function accept(browser: Browser, token: string): Promise<URL> {
  const reply = await browser.send('POST', '/api/join/company', { token })
  const { url } = (await reply.json()) as { url: string }
  expect(url).not.toContain(token)
  return new URL(await run.company.visit(url))
}

test('an invitation is accepted with a company account, whatever its address, once', async () => {
  claim(run, { email: 'private@elsewhere.example', email_verified: false })
  const token = await inviteAnna()
  const browser = new Browser(run.app)
  const back = await accept(browser, token)
  expect(browser.cookie + back.href).not.toContain(token)
  expect(await run.comeBack(browser, back)).toBe('/')
  expect(await whoIs(browser)).toEqual(asAnna())
  expect(await eventsOf(run, 'person.join')).toMatchObject([
    { phase: 'intent' },
    { phase: 'outcome', result: 'succeeded' },
  ])

  const again = await new Browser(run.app).send('POST', '/api/join/company', { token })
  expect([again.status, await again.json()]).toMatchObject([410, { code: 'invitation-invalid' }])
  const byPassword = { token, password: 'seven horses over the hill' }
  expect((await new Browser(run.app).send('POST', '/api/join', byPassword)).status).toBe(410)
  expect(await comeIn(run)).toEqual(['/', asAnna()])
})

test('of two company accounts that accept one invitation at once, one does', async () => {
  const token = await inviteAnna()
  const browsers = [new Browser(run.app), new Browser(run.app)]
  const ways: URL[] = []
  for (const [index, browser] of browsers.entries()) {
    run.company.subject = `subject-${index}`
    ways.push(await accept(browser, token))
  }
  const ends = await Promise.all(
    browsers.map((browser, index) => run.comeBack(browser, ways[index] ?? new URL(run.app.url))),
  )
  expect(new Set(ends)).toEqual(new Set(['/', '/?sign-in=refused']))
  expect(await subjectsOf(run, ANNA)).toHaveLength(1)
})

test('an invitation that was used meanwhile, or has expired, links nobody', async () => {
  const { db } = run.app.context.store
  const browser = new Browser(run.app)
  const back = await accept(browser, await inviteAnna())
  await db.updateTable('invitations').set({ expiresAt: '2026-01-01T00:00:00.000Z' }).execute()
  expect(await run.comeBack(browser, back)).toBe('/?sign-in=refused')
  expect(await subjectsOf(run, ANNA)).toEqual([])
  expect((await eventsOf(run, 'sign-in')).at(-1)?.target).toBe(`${ANNA}: invitation-invalid`)
})

test('an invitation gives a person no second company account, and is not used up by one', async () => {
  await comeIn(run)
  await approve((await waiting())[0]?.id)
  const browser = new Browser(run.app)
  run.company.subject = 'two'
  const back = await accept(browser, await inviteAnna())
  expect(await run.comeBack(browser, back)).toBe('/?sign-in=refused')
  expect(await subjectsOf(run, ANNA)).toEqual(['one'])
  const { db } = run.app.context.store
  expect(await db.selectFrom('invitations').select('personId').execute()).toHaveLength(1)
})

test('who is linked already signs in as themselves, and accepts nothing', async () => {
  await comeIn(run)
  await approve((await waiting())[0]?.id)
  const bertId = await addPerson(run.app.context, {
    email: BERT,
    name: 'Bert',
    role: 'admin',
  })
  const { store, appUrl } = run.app.context
  const { link } = await createInvitation(store.db, bertId, 'admin', appUrl)
  const browser = new Browser(run.app)
  const back = await accept(browser, link.split('#')[1] ?? '')
  expect(await run.comeBack(browser, back)).toBe('/')
  expect(await whoIs(browser)).toEqual(asAnna())
  expect(await subjectsOf(run, BERT)).toEqual([])
  expect(await eventsOf(run, 'person.join')).toEqual([])
})

test('links that are none are counted here too, and keep out nobody who has one', async () => {
  const statusOf = async (token: string) =>
    (await new Browser(run.app).send('POST', '/api/join/company', { token })).status
  const statuses = []
  for (let guess = 0; guess < 6; guess++) statuses.push(await statusOf(`guess-${guess}`))
  expect(statuses).toEqual([410, 410, 410, 410, 410, 429])
  expect(await statusOf(await inviteAnna())).toBe(200)
})
