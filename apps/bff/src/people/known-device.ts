import { hash, hkdfSync, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Response } from 'express'
import type { Auth } from './auth.ts'
import { ownCookie, readSignedCookie, signCookie } from './session-cookie.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const ID_BYTES = 16
const KEY_BYTES = 32

/** The id of the device that sends these headers, if it has signed in to the account of this e-mail address. */
export async function findDevice(
  auth: Auth,
  headers: IncomingHttpHeaders,
  email: string,
): Promise<string | undefined> {
  const [id, account] = await read(auth, headers)
  return account === accountOf(email) ? id : undefined
}

/** The same where it is not known yet who comes: it has signed in to some account. */
export async function findAnyDevice(
  auth: Auth,
  headers: IncomingHttpHeaders,
): Promise<string | undefined> {
  const [id] = await read(auth, headers)
  return id
}

async function read(auth: Auth, headers: IncomingHttpHeaders): Promise<string[]> {
  const { name, secret } = await deviceCookie(auth)
  return readSignedCookie(headers, name, secret)?.split(' ') ?? []
}

/** Has the device that just signed in known as one of this person's. It opens nothing. */
export async function rememberDevice(auth: Auth, response: Response, email: string): Promise<void> {
  const { name, secret, attributes } = await deviceCookie(auth)
  const id = randomBytes(ID_BYTES).toString('base64url')
  response.cookie(name, signCookie(`${id} ${accountOf(email)}`, secret), {
    ...attributes,
    maxAge: YEAR_SECONDS * 1_000,
  })
}

async function deviceCookie(auth: Auth) {
  const { secret, ...cookie } = await ownCookie(auth, 'device')
  // Of its own, so that no other signed cookie counts as this one, nor this as another.
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sipdesk device', KEY_BYTES))
  return { ...cookie, secret: key }
}

/** Who reads the cookie does not learn the address. */
function accountOf(email: string): string {
  return hash('sha256', email, 'base64url')
}
