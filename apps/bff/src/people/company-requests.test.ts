import { afterEach, beforeEach, expect, test } from 'vitest'
import { startCompanyApp, type CompanyApp } from '../testing/company-app.ts'
import { claim, comeIn } from '../testing/company-people.ts'
import { addPerson } from '../testing/people.ts'
import { MAX_REQUESTS, pruneRequests, REQUEST_KEPT } from './company-requests.ts'

const ANNA = 'anna@company.example'
const MINUTE = 60_000

let run: CompanyApp
beforeEach(async () => {
  run = await startCompanyApp()
  await addPerson(run.app.context, { email: ANNA, name: 'Anna', role: 'operator' })
  claim(run, { email: ANNA, email_verified: true, name: 'Anna' })
})
afterEach(() => run[Symbol.asyncDispose]())

async function comeAs(subject: string) {
  run.company.subject = subject
  return comeIn(run)
}

async function waiting(): Promise<string[]> {
  const { db } = run.app.context.store
  const rows = await db.selectFrom('companyRequests').select('subject').execute()
  return rows.map(({ subject }) => subject).toSorted()
}

test('of the accounts that wait for one person the newest few are kept', async () => {
  for (let number = 0; number < MAX_REQUESTS + 2; number++) {
    expect(await comeAs(`account-${number}`)).toEqual(['/?sign-in=waits', undefined])
    await run.app.context.limiter.resetAll()
  }
  const all = await waiting()
  expect(all).toHaveLength(MAX_REQUESTS)
  expect(all).not.toContain('account-0')
  expect(all).not.toContain('account-1')
  expect(all).toContain(`account-${MAX_REQUESTS + 1}`)
})

test('an account waits for thirty days, and again when it comes again', async () => {
  const { db } = run.app.context.store
  await comeAs('one')
  await pruneRequests(db, Date.now() + REQUEST_KEPT - MINUTE)
  expect(await waiting()).toEqual(['one'])
  await pruneRequests(db, Date.now() + REQUEST_KEPT + MINUTE)
  expect(await waiting()).toEqual([])
  await comeAs('one')
  expect(await waiting()).toEqual(['one'])
})
