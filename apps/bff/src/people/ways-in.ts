import { HttpProblem } from '../http/http-problem.ts'
import type { Database } from '../store/store.ts'
import { COMPANY_PROVIDER, CREDENTIAL_PROVIDER } from './directory.ts'

/** By what people may sign in here, as far as the settings say. */
export type WaysIn = {
  /** Whose company accounts can be used, if any. */
  issuer: string | undefined
  isLocalSignInOn: boolean
}

/** Admins who are not disabled, in one order, each with what they could sign in with. */
export function selectAdmins(db: Database, { issuer }: WaysIn) {
  return db
    .selectFrom('people')
    .select((eb) => {
      const accounts = eb
        .selectFrom('accounts')
        .select('accounts.id')
        .whereRef('accounts.userId', '=', 'people.id')
      const ofCompany = accounts
        .where('accounts.providerId', '=', COMPANY_PROVIDER)
        .where('accounts.issuer', '=', issuer ?? null)
      return [
        'people.id',
        eb
          .exists(accounts.where('accounts.providerId', '=', CREDENTIAL_PROVIDER))
          .as('hasPassword'),
        eb.exists(ofCompany).as('hasCompanyAccount'),
        eb.exists(ofCompany.where('accounts.usedAt', 'is not', null)).as('hasComeByCompany'),
      ]
    })
    .where('role', '=', 'admin')
    .where('disabledAt', 'is', null)
    .orderBy('people.id')
}

type Admin = Awaited<ReturnType<ReturnType<typeof selectAdmins>['execute']>>[number]

/** Those of these admins who can sign in: by the company account where passwords are closed, else by either. */
export function ableOf(ways: WaysIn, admins: Admin[]): Admin[] {
  const isClosed = areClosed(ways, admins)
  return admins.filter(({ hasPassword, hasCompanyAccount, hasComeByCompany }) =>
    Boolean(isClosed ? hasComeByCompany : hasPassword || hasCompanyAccount),
  )
}

/** How many admins can sign in. */
export async function countAbleAdmins(db: Database, ways: WaysIn): Promise<number> {
  return ableOf(ways, await selectAdmins(db, ways).execute()).length
}

/**
 * Whether passwords are closed: the settings say so, and one of these admins has come in with the company
 * account. Until then nobody might be able to.
 */
function areClosed({ isLocalSignInOn }: WaysIn, admins: Admin[]): boolean {
  return !isLocalSignInOn && admins.some(({ hasComeByCompany }) => Boolean(hasComeByCompany))
}

/** Whether passwords open anything here, now. */
export async function isLocalSignInOpen(db: Database, ways: WaysIn): Promise<boolean> {
  return ways.isLocalSignInOn || !areClosed(ways, await selectAdmins(db, ways).execute())
}

/** @throws HttpProblem `sign-in-refused` where passwords are closed. */
export async function requireLocalSignIn(db: Database, ways: WaysIn): Promise<void> {
  if (await isLocalSignInOpen(db, ways)) return
  throw new HttpProblem({ code: 'sign-in-refused', variant: 'closed', outcome: 'not-applied' })
}

/** Notes that a session has begun with the account of the company that it is kept with, if it is. */
export async function noteWayIn(db: Database, sessionId: string): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ usedAt: new Date().toISOString() })
    .where('providerId', '=', COMPANY_PROVIDER)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('sessions')
          .select('sessions.id')
          .where('sessions.id', '=', sessionId)
          .whereRef('sessions.companyIssuer', '=', 'accounts.issuer')
          .whereRef('sessions.companySubject', '=', 'accounts.accountId'),
      ),
    )
    .execute()
}
