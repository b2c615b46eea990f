import type { IncomingHttpHeaders } from 'node:http'
import type { SignedInSession } from '@sipdesk/shared/session.ts'
import type { Response } from 'express'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { cookieOf } from '../http/request-headers.ts'
import type { Database, Store } from '../store/store.ts'
import { ADDRESS_HEADER, SESSION_TIMEOUTS, type Auth } from './auth.ts'
import { toPerson } from './directory.ts'
import { createEndingSessions } from './ending-sessions.ts'
import { createSessionReader, type SessionReader, type StoredSession } from './session-reader.ts'
import { isJustBack, readSignedCookie } from './session-cookie.ts'
import { digestOfToken } from './session-tokens.ts'

/** Sessions that one person may have. */
const MAX_SESSIONS = 10
/** Milliseconds between two notes that a session is in use. */
const SEEN_EVERY = 60_000

export type Sessions = {
  /** Whether these cookies hold a session that was once alive, or may have left it out; whether it still is, only the store knows. */
  isClaimed(headers: IncomingHttpHeaders): Promise<boolean>
  /** Whether these cookies hold a session that this installation did not sign. */
  isForged(headers: IncomingHttpHeaders): Promise<boolean>
  /** Who sends this cookie, if the session is alive. */
  find(headers: IncomingHttpHeaders): Promise<SignedIn | undefined>
  /** Ends the session that this cookie belongs to, if any. */
  end(headers: IncomingHttpHeaders): Promise<void>
  /** Ends it as soon as the store can, where it could not: until then this process refuses it. */
  endSoon(headers: IncomingHttpHeaders): Promise<void>
  /** Gives up what could not be ended. */
  stop(): void
  /** Notes that the person has just proven, in this session, who they are. */
  prove(sessionId: string): Promise<void>
  /** A person's sessions, the last one seen first; `current` is the one that asks. */
  list(personId: string, current: string): Promise<SignedInSession[]>
  /** Ends one session of a person; false if they have no such session. */
  revoke(personId: string, sessionId: string): Promise<boolean>
  revokeAll(personId: string, but?: string): Promise<void>
  /** Ends the oldest sessions of a person who has more than `MAX_SESSIONS`. */
  endOldest(personId: string): Promise<void>
}

/** Sessions live in the store: whatever is changed there counts from the next request on, on every replica. */
export function createSessions(auth: Auth, store: Store): Sessions {
  const { db } = store
  const ending = createEndingSessions(db)
  const readSession = createSessionReader(store)
  return {
    isClaimed: async (headers) =>
      (await tokenIn(auth, headers)) !== undefined || isJustBack(auth, headers),

    isForged: async (headers) => {
      const { name } = (await auth.$context).authCookies.sessionToken
      const isSent = (cookieOf(headers, name) ?? '') !== ''
      return isSent && (await tokenIn(auth, headers)) === undefined
    },

    async find(headers) {
      const digest = await digestIn(auth, headers)
      if (digest === undefined || ending.has(digest)) return undefined
      const found = await read(readSession, digest)
      return found && signedIn(db, found)
    },

    async endSoon(headers) {
      const digest = await digestIn(auth, headers)
      if (digest !== undefined) ending.add(digest)
    },

    stop: () => ending.stop(),

    async end(headers) {
      const digest = await digestIn(auth, headers)
      const found = digest && (await read(readSession, digest))
      if (found) await db.deleteFrom('sessions').where('id', '=', found.sessionId).execute()
    },

    async prove(sessionId) {
      const provenAt = new Date().toISOString()
      await db.updateTable('sessions').set({ provenAt }).where('id', '=', sessionId).execute()
    },

    list: (personId, current) => list(auth, personId, current),

    async revoke(personId, sessionId) {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where('userId', '=', personId)
        .where('id', '=', sessionId)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },

    endOldest: (personId) => endOldest(db, personId),

    revokeAll: (personId, but) => endSessions(db, personId, but),
  }
}

async function endOldest(db: Database, personId: string): Promise<void> {
  const kept = db
    .selectFrom('sessions')
    .select('id')
    .where('userId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(MAX_SESSIONS)
  await db
    .deleteFrom('sessions')
    .where('userId', '=', personId)
    .where('id', 'not in', kept)
    .execute()
}

/** Ends every session of a person but one, and every sign-in under way, also within a transaction. */
export async function endSessions(db: Database, personId: string, but?: string): Promise<void> {
  const theirs = db.deleteFrom('sessions').where('userId', '=', personId)
  await (but === undefined ? theirs : theirs.where('id', '!=', but)).execute()
  await endChallenges(db, personId)
}

/** Ends what waits for a person's second factor, after a password that may be of no use any more. */
export async function endChallenges(db: Database, personId: string): Promise<void> {
  await db
    .deleteFrom('verifications')
    .where('identifier', 'like', '2fa-%')
    .where('value', '=', personId)
    .execute()
}

/** @throws HttpProblem `store-unavailable` */
function read(readSession: SessionReader, digest: string): Promise<StoredSession | undefined> {
  return readSession(digest).catch(() => {
    throw storeUnavailable()
  })
}

async function digestIn(auth: Auth, headers: IncomingHttpHeaders): Promise<string | undefined> {
  const token = await tokenIn(auth, headers)
  return token === undefined ? undefined : digestOfToken(token)
}

async function tokenIn(auth: Auth, headers: IncomingHttpHeaders): Promise<string | undefined> {
  const { authCookies, secret } = await auth.$context
  return readSignedCookie(headers, authCookies.sessionToken.name, secret)
}

/** better-auth stores text on SQLite, and times on PostgreSQL. */
function timeOf(stored: unknown): number {
  return stored instanceof Date ? stored.getTime() : Date.parse(String(stored))
}

/** Who is signed in by this session, if it is alive. */
async function signedIn(db: Database, found: StoredSession): Promise<SignedIn | undefined> {
  const { sessionId, seenAt, expiresAt } = found
  const now = Date.now()
  const idle = now - timeOf(seenAt)
  if (idle > SESSION_TIMEOUTS.idle || timeOf(expiresAt) <= now) {
    await db.deleteFrom('sessions').where('id', '=', sessionId).execute()
    return undefined
  }
  if (found.disabledAt !== null) return undefined
  // A failed write must not shut people out: a read needs none.
  if (idle > SEEN_EVERY) await noteSeen(db, sessionId).catch(() => undefined)
  const provenAt = timeOf(found.provenAt ?? found.signedInAt)
  const hasCompanySecondFactor = found.companySecondFactor !== null
  return { person: toPerson(found), sessionId, provenAt, hasCompanySecondFactor }
}

async function noteSeen(db: Database, sessionId: string): Promise<void> {
  const updatedAt = new Date().toISOString()
  await db.updateTable('sessions').set({ updatedAt }).where('id', '=', sessionId).execute()
}

async function list(auth: Auth, personId: string, current: string): Promise<SignedInSession[]> {
  const { internalAdapter } = await auth.$context
  const all = await internalAdapter.listSessions(personId, { onlyActiveSessions: true })
  return all
    .filter(({ updatedAt }) => Date.now() - updatedAt.getTime() <= SESSION_TIMEOUTS.idle)
    .map((session) => ({
      id: session.id,
      isCurrent: session.id === current,
      signedInAt: session.createdAt.toISOString(),
      lastSeenAt: session.updatedAt.toISOString(),
      address: session.ipAddress ?? '',
      userAgent: session.userAgent ?? '',
    }))
    .toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))
}

function storeUnavailable(): HttpProblem {
  return new HttpProblem({
    code: 'store-unavailable',
    variant: 'session',
    outcome: 'not-applied',
    retryAfter: 5,
  })
}

/** The headers that better-auth gets to see: none that a client could use to pose as another address. */
export function authHeaders(context: RequestContext, cookie: string | undefined): Headers {
  return new Headers({
    [ADDRESS_HEADER]: context.address,
    'user-agent': context.userAgent,
    ...(cookie && { cookie }),
  })
}

/** The cookies of a reply as a browser would send them back. */
export function cookiesSetBy(reply: globalThis.Response): string {
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .join('; ')
}

/** Hands the cookies that better-auth set on to the browser; nothing else of its reply leaves. */
export function forwardCookies(from: globalThis.Response, to: Response): void {
  for (const cookie of from.headers.getSetCookie()) to.appendHeader('Set-Cookie', cookie)
}

/** Has the browser forget its session and what it keeps of the page, whatever becomes of the session itself. */
export async function forgetSession(auth: Auth, response: Response): Promise<void> {
  const { name, attributes } = (await auth.$context).authCookies.sessionToken
  const { path, secure } = attributes
  response.cookie(name, '', { maxAge: 0, path, secure, httpOnly: true, sameSite: 'strict' })
  // Not its cookies: they would go for every host of the domain. https://www.w3.org/TR/clear-site-data/
  response.setHeader('Clear-Site-Data', '"cache", "storage"')
}
