import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isAtLeast, type Role } from '@sipdesk/shared/role.ts'
import { createOTP } from '@better-auth/utils/otp'
import { symmetricDecrypt } from 'better-auth/crypto'
import type { Response } from 'express'
import type { SignedIn } from '../http/request-context.ts'
import type { Database } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { ownCookie, readSignedCookie, signCookie } from './session-cookie.ts'

/** Milliseconds for which an authenticator app shows a code; one before and one after are taken too. */
const STEP = 30_000
const STEPS_TAKEN = [-1, 0, 1]

/** Whether a person has yet to set up the second factor that is required of them. */
export type SecondFactorRule = (
  signedIn: Pick<SignedIn, 'person' | 'hasCompanySecondFactor'>,
) => boolean

/** It is required of people of this role, and of higher ones, but in sessions for which the company asked for one. */
export function secondFactorRule(from: Role | undefined): SecondFactorRule {
  return ({ person: { role, hasSecondFactor }, hasCompanySecondFactor }) =>
    from !== undefined && isAtLeast(role, from) && !hasSecondFactor && !hasCompanySecondFactor
}

/** A sign-in whose password, or company account, was right, and that waits for the second factor. */
export type Challenge = { id: string; personId: string }

/** Milliseconds for which the second factor is waited for. */
export const CHALLENGE_TIMEOUT = 10 * 60_000
const CHALLENGE_ID_BYTES = 16

/** Has this browser asked for a person's second factor, as better-auth does after a password. */
export async function beginChallenge(
  auth: Auth,
  response: Response,
  personId: string,
): Promise<Challenge> {
  const { internalAdapter } = await auth.$context
  const id = `2fa-${randomBytes(CHALLENGE_ID_BYTES).toString('base64url')}`
  const expiresAt = new Date(Date.now() + CHALLENGE_TIMEOUT)
  await internalAdapter.createVerificationValue({ identifier: id, value: personId, expiresAt })
  // How many codes were tried.
  const attempts = { identifier: `2fa-attempts-${id}`, value: '0', expiresAt }
  await internalAdapter.createVerificationValue(attempts)
  const { name, secret, attributes } = await ownCookie(auth, 'two_factor')
  response.cookie(name, signCookie(id, secret), { ...attributes, maxAge: CHALLENGE_TIMEOUT })
  return { id, personId }
}

/** The challenge that the cookies of a request belong to; undefined if there is none, or it is over. */
export async function findChallenge(
  auth: Auth,
  headers: IncomingHttpHeaders,
): Promise<Challenge | undefined> {
  const { internalAdapter } = await auth.$context
  const { name, secret } = await ownCookie(auth, 'two_factor')
  const id = readSignedCookie(headers, name, secret)
  if (id === undefined) return undefined
  const challenge = await internalAdapter.findVerificationValue(id)
  return challenge ? { id, personId: challenge.value } : undefined
}

/**
 * Begins the session that a challenge waited for, once: of several at the same moment, one. Undefined where
 * another was first.
 */
export async function completeChallenge(
  auth: Auth,
  { id, personId }: Challenge,
  headers: Headers,
): Promise<globalThis.Response | undefined> {
  const { internalAdapter } = await auth.$context
  if (!(await internalAdapter.consumeVerificationValue(id))) return undefined
  return auth.api.beginSession({ body: { personId }, headers, asResponse: true })
}

/**
 * Takes each code of a person's authenticator app once: a code of a step that is no later than the
 * last one taken is `used`, also when both are sent at the same moment to different replicas. Whether
 * any other code is right is left to better-auth. https://www.rfc-editor.org/rfc/rfc6238#section-5.2
 */
export async function takeTotp(
  auth: Auth,
  db: Database,
  personId: string,
  code: string,
): Promise<'used' | 'taken' | 'wrong'> {
  const row = await db
    .selectFrom('twoFactors')
    .select(['id', 'secret'])
    .where('userId', '=', personId)
    .executeTakeFirst()
  const step = row && (await stepOf(auth, row.secret, code))
  if (!row || step === undefined) return 'wrong'
  const { numUpdatedRows } = await db
    .updateTable('twoFactors')
    .set({ lastStep: step })
    .where('id', '=', row.id)
    .where((eb) => eb.or([eb('lastStep', 'is', null), eb('lastStep', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n ? 'taken' : 'used'
}

async function stepOf(auth: Auth, encrypted: string, code: string): Promise<number | undefined> {
  const { secretConfig } = await auth.$context
  const otp = createOTP(await symmetricDecrypt({ key: secretConfig, data: encrypted }))
  const now = Math.floor(Date.now() / STEP)
  const steps = STEPS_TAKEN.map((offset) => now + offset)
  const codes = await Promise.all(steps.map((step) => otp.hotp(step)))
  return steps[codes.indexOf(code)]
}
