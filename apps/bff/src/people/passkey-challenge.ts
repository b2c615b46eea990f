import { hash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Response } from 'express'
import type { Database } from '../store/store.ts'
import type { Auth } from './auth.ts'
import { ownCookie, readSignedCookie, signCookie } from './session-cookie.ts'

/** Milliseconds within which a challenge has to be signed. */
export const CHALLENGE_LIFETIME = 5 * 60_000
const CHALLENGE_BYTES = 32

/** What a challenge is good for, and for whom where that is known: the id of a person, or of a sign-in under way. */
export type Use = {
  purpose: 'sign-in' | 'second-factor' | 'step-up' | 'register'
  of: string
}

export type PasskeyChallenge = { challenge: string; expiresAt: number }

/**
 * Has this browser keep a new challenge, in a signed cookie: a row for each start, which anybody may ask for, would
 * fill the table.
 */
export async function beginPasskeyChallenge(
  auth: Auth,
  response: Response,
  use: Use,
): Promise<string> {
  const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url')
  const { name, secret, attributes } = await ownCookie(auth, 'passkey')
  const value = [...wordsOf(use), challenge, Date.now() + CHALLENGE_LIFETIME].join(' ')
  response.cookie(name, signCookie(value, secret), { ...attributes, maxAge: CHALLENGE_LIFETIME })
  return challenge
}

/** The challenge that this browser keeps for this use; undefined if there is none, or it is over. */
export async function findPasskeyChallenge(
  auth: Auth,
  headers: IncomingHttpHeaders,
  use: Use,
): Promise<PasskeyChallenge | undefined> {
  const { name, secret } = await ownCookie(auth, 'passkey')
  const words = readSignedCookie(headers, name, secret)?.split(' ') ?? []
  const [challenge = '', end] = words.splice(-2)
  const expiresAt = Number(end)
  const isForThis = words.join(' ') === wordsOf(use).join(' ')
  return isForThis && expiresAt > Date.now() ? { challenge, expiresAt } : undefined
}

/** Takes a challenge, in the transaction of what it leads to; false if it was taken before, on any replica. */
export async function takePasskeyChallenge(
  db: Database,
  { challenge, expiresAt }: PasskeyChallenge,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('usedChallenges')
    .values({
      digest: hash('sha256', challenge, 'base64url'),
      expiresAt: new Date(expiresAt).toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Forgets challenges that no cookie can bring back. */
export async function prunePasskeyChallenges(db: Database, now = Date.now()): Promise<void> {
  const over = new Date(now).toISOString()
  await db.deleteFrom('usedChallenges').where('expiresAt', '<=', over).execute()
}

function wordsOf({ purpose, of }: Use): string[] {
  return ['passkey', purpose, of]
}
