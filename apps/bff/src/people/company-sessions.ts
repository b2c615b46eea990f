import type { Response } from 'express'
import type { Database } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { CompanySession } from './company-arrival.ts'
import { beginChallenge, CHALLENGE_TIMEOUT } from './second-factor.ts'

/** Asks for the second factor of who has come from the company; `session` is kept until the code is right. */
export async function challengeAfterCompany(
  auth: Auth,
  response: Response,
  personId: string,
  session: CompanySession | undefined,
): Promise<void> {
  const { id } = await beginChallenge(auth, response, personId)
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({
    identifier: keptFor(id),
    value: JSON.stringify(session ?? null),
    expiresAt: new Date(Date.now() + CHALLENGE_TIMEOUT),
  })
}

/** With what the session is kept that a challenge leads to; undefined where a password led to the challenge. */
export async function keptForChallenge(
  auth: Auth,
  challengeId: string,
): Promise<CompanySession | undefined> {
  const { internalAdapter } = await auth.$context
  const row = await internalAdapter.findVerificationValue(keptFor(challengeId))
  return row ? CompanySession.safeParse(JSON.parse(row.value)).data : undefined
}

/** The account of the company that a session is kept with, if it is. */
export async function companySessionIn(
  db: Database,
  sessionId: string,
): Promise<CompanySession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .select(['companyIssuer', 'companySubject', 'companySid', 'companySecondFactor'])
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return CompanySession.safeParse(row).data
}

function keptFor(challengeId: string): string {
  return `company-${challengeId}`
}

/** What the company's provider says that it ended: one session, or all of a subject. */
export type CompanyLogout = { issuer: string; subject: string | undefined; sid: string | undefined }

/** The sessions here that an end at the company ends. */
export function sessionsEndedBy(db: Database, { issuer, subject, sid }: CompanyLogout) {
  return db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.userId')
    .select(['sessions.id', 'people.email'])
    .where('companyIssuer', '=', issuer)
    .$if(subject !== undefined, (all) => all.where('companySubject', '=', subject ?? null))
    .$if(sid !== undefined, (all) => all.where('companySid', '=', sid ?? null))
    .execute()
}

/** Ends what waits for a second factor after a sign-in at the company that it ended since. */
export async function endChallengesEndedBy(db: Database, ended: CompanyLogout): Promise<void> {
  const kept = await db
    .selectFrom('verifications')
    .select(['identifier', 'value'])
    .where('identifier', 'like', keptFor('2fa-%'))
    .execute()
  const challengeIds = kept
    .filter(({ value }) => isEndedBy(CompanySession.safeParse(JSON.parse(value)).data, ended))
    .map(({ identifier }) => identifier.slice(keptFor('').length))
  if (challengeIds.length === 0) return
  // What they were kept with stays: without it they would be those of a password.
  await db.deleteFrom('verifications').where('identifier', 'in', challengeIds).execute()
}

function isEndedBy(
  session: CompanySession | undefined,
  { issuer, subject, sid }: CompanyLogout,
): boolean {
  return (
    session?.companyIssuer === issuer &&
    (subject === undefined || session.companySubject === subject) &&
    (sid === undefined || session.companySid === sid)
  )
}
