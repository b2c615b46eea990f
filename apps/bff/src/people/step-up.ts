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
  { needsRecentProof }: Endpoint,
  signedIn: SignedIn,
  request: Request,
): Promise<void> {
  if (!needsRecentProof) return
  const idempotencyKey = request.get(IDEMPOTENCY_KEY_HEADER)
  const id = idempotencyKey && operationId({ signedIn, idempotencyKey })
  const isNeeded = {
    always: () => true,
    // What cannot be counted may be one too many.
    'when-many': () => isOneOfMany(db, signedIn.person.id, id).catch(() => true),
    'without-password': () => !hasPassword(request.body),
  }[needsRecentProof === true ? 'always' : needsRecentProof]
  if (!(await isNeeded()) || Date.now() - signedIn.provenAt <= PROOF_TIMEOUT) return
  if (id && (await findOperation(db, id))) return
  throw new HttpProblem({ code: 'step-up-required', outcome: 'not-applied' })
}

/** Whether it is right, the endpoint finds out. */
function hasPassword(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'password' in body
}

/** The ways in which a person can prove who they are. */
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
  return ProofKind.options.filter((kind) => ways[kind])
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
