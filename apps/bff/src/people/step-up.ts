import {
  type Endpoint,
  IDEMPOTENCY_KEY_HEADER,
  MANY_CHANGES,
  PROOF_TIMEOUT,
} from '@sipdesk/shared/endpoint.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { ProofKind } from '@sipdesk/shared/session.ts'
import type { SignInOptions } from '@sipdesk/shared/sign-in.ts'
import type { Request } from 'express'
import { HttpProblem } from '../http/http-problem.ts'
import type { SignedIn } from '../http/request-context.ts'
import { operationId } from '../operations/request.ts'
import { findOperation } from '../store/operations.ts'
import type { Database } from '../store/store.ts'
import { COMPANY_PROVIDER, CREDENTIAL_PROVIDER, secondFactorsOf } from './directory.ts'

/**
 * Lets a change pass that needs a recent proof of who asks: a cookie that was stolen, or a browser that was left
 * open, is not enough for it. Whoever asks only how a change ended that was begun with this key needs none.
 * https://cheatsheetseries.owasp.org/cheatsheets/Transaction_Authorization_Cheat_Sheet.html
 *
 * @throws HttpProblem `step-up-required`, with nothing begun.
 */
export async function requireRecentProof(
  db: Database,
  { needsRecentProof, isIdempotent }: Endpoint,
  signedIn: SignedIn,
  request: Request,
): Promise<void> {
  if (!needsRecentProof) return
  // Elsewhere the key of any other change would do.
  const idempotencyKey = isIdempotent && request.get(IDEMPOTENCY_KEY_HEADER)
  const id = idempotencyKey && operationId({ signedIn, idempotencyKey })
  const isNeeded = {
    always: () => true,
    // What cannot be counted may be one too many.
    'when-many': () => isOneOfMany(db, signedIn.person.id, id).catch(() => true),
    'without-password': () => signedIn.person.hasSecondFactor || !givesPassword(request.body),
  }[needsRecentProof === true ? 'always' : needsRecentProof]
  if (!(await isNeeded()) || isRecentProof(signedIn)) return
  if (id && (await findOperation(db, id))) return
  throw new HttpProblem({ code: 'step-up-required', outcome: 'not-applied' })
}

/** Whether the person has proven of late, in this session, who they are. */
export function isRecentProof({ provenAt }: Pick<SignedIn, 'provenAt'>): boolean {
  return Date.now() - provenAt <= PROOF_TIMEOUT
}

/** Whether a request carries the password of who asks; whether it is right, the endpoint finds out. */
export function givesPassword(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  return 'password' in body || 'currentPassword' in body
}

/** What proves nothing of a person who has a second factor. */
const FIRST_FACTORS: ProofKind[] = ['password', 'company']

/** The ways in which a person can prove who they are: who has a second factor, by that alone. */
export async function proofsOf(
  db: Database,
  { id }: Pick<Person, 'id'>,
  { companySignIn }: Pick<SignInOptions, 'companySignIn'>,
): Promise<ProofKind[]> {
  const accounts = await db
    .selectFrom('accounts')
    .select('providerId')
    .where('userId', '=', id)
    .execute()
  const has = (provider: string) => accounts.some(({ providerId }) => providerId === provider)
  const factors = await secondFactorsOf(db, id)
  const ways: Record<ProofKind, boolean> = {
    password: has(CREDENTIAL_PROVIDER),
    code: factors.includes('code'),
    passkey: factors.includes('passkey'),
    company: companySignIn && has(COMPANY_PROVIDER),
  }
  return ProofKind.options.filter(
    (kind) => ways[kind] && !(factors.length > 0 && FIRST_FACTORS.includes(kind)),
  )
}

/**
 * Counts a change, once however often it is sent; whether the person has made as many others of late as need
 * no proof. Of several at the same moment, each is counted before it counts the others, so that none slips through.
 */
async function isOneOfMany(
  db: Database,
  personId: string,
  id: string | undefined,
): Promise<boolean> {
  // Without a key it is refused anyway.
  if (!id) return false
  const now = Date.now()
  const at = new Date(now).toISOString()
  const changes = db.deleteFrom('countedChanges').where('personId', '=', personId)
  await changes.where('at', '<', new Date(now - PROOF_TIMEOUT).toISOString()).execute()
  await db
    .insertInto('countedChanges')
    .values({ id, personId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { others } = await db
    .selectFrom('countedChanges')
    .select((eb) => eb.fn.countAll().as('others'))
    .where('personId', '=', personId)
    .where('id', '!=', id)
    .executeTakeFirstOrThrow()
  return Number(others) >= MANY_CHANGES
}
