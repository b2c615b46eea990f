import type { Person } from '@sipdesk/shared/people.ts'
import { adoptLinks } from '../people/company-accounts.ts'
import { Browser } from './browser.ts'
import type { CompanyApp } from './company-app.ts'

/** Where a browser ends up, and as whom it is signed in. */
export type End = [string | null, Person | undefined]

/** What the provider says of the next person to sign in, in the ID token as well, whatever its own rules for claims. */
export function claim({ company }: CompanyApp, said: Record<string, unknown>): void {
  company.person = { ...company.person, ...said }
  company.spoil = (claims) => ({ ...claims, ...said })
}

/** Goes round with a new browser. */
export async function comeIn(run: CompanyApp, browser = new Browser(run.app)): Promise<End> {
  const end = await run.goRound(browser)
  return [end, await whoIs(browser)]
}

/** As whom a browser is signed in. */
export async function whoIs(browser: Browser): Promise<Person | undefined> {
  const reply = await browser.send('GET', '/api/session')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's reply, or a problem
  return ((await reply.json()) as { person?: Person }).person
}

/** Several subjects go out one after the other, and all come back at the same moment. */
export async function comeInTogether(
  run: CompanyApp,
  ...subjects: string[]
): Promise<(string | null)[]> {
  const waysBack: [Browser, URL][] = []
  for (const subject of subjects) {
    run.company.subject = subject
    const browser = new Browser(run.app)
    waysBack.push([browser, await run.goOut(browser)])
  }
  return Promise.all(waysBack.map(([browser, back]) => run.comeBack(browser, back)))
}

/** Which subjects open the account of the person with this address. */
export async function subjectsOf({ app }: CompanyApp, email: string): Promise<string[]> {
  const rows = await app.context.store.db
    .selectFrom('accounts')
    .innerJoin('people', 'people.id', 'accounts.userId')
    .select('accountId')
    .where('email', '=', email)
    .where('providerId', '=', 'oidc')
    .execute()
  return rows.map(({ accountId }) => accountId)
}

/** Links a subject as the releases did that followed the address, and kept no issuer. */
export async function linkAsBefore(
  { app, company }: CompanyApp,
  personId: string,
  subject: string,
  issuer = company.issuer,
): Promise<void> {
  const { auth, store } = app.context
  const { internalAdapter } = await auth.$context
  await internalAdapter.linkAccount({
    userId: personId,
    providerId: 'oidc',
    accountId: subject,
    scope: 'openid,profile,email',
  })
  // What the start of this release does.
  await adoptLinks(store, issuer)
}

/** What is on record of an action. */
export async function eventsOf({ app }: CompanyApp, action: string) {
  const events = app.context.store.db.selectFrom('auditEvents').where('action', '=', action)
  return events.select(['phase', 'result', 'target']).orderBy('seq').execute()
}
