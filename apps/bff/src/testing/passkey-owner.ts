import { randomUUID } from 'node:crypto'
import type { CreationOptions, Passkey, RequestOptions } from '@sipdesk/shared/passkeys.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { Authenticator, type Forgery } from './authenticator.ts'
import { Browser } from './browser.ts'
import { sessionCookie, type TestApp } from './test-app.ts'
import { addPerson } from './people.ts'

export const OWNER_PASSWORD = 'four words in a row'

/** Somebody with a password who is signed in, and has no passkey yet. */
export async function somebody(app: TestApp, role: Role = 'operator') {
  const { auth } = app.context
  const email = `${randomUUID()}@example.com`
  const id = await addPerson(app.context, {
    email,
    name: 'Somebody',
    role,
    password: OWNER_PASSWORD,
  })
  return { id, email, browser: new Browser(app, await sessionCookie(auth, id)) }
}

/** Somebody who is signed in, with a passkey. */
export async function passkeyOwner(app: TestApp, role?: Role, key = new Authenticator(app.url)) {
  const person = await somebody(app, role)
  const { passkey } = await added(await add(person.browser, key))
  return { ...person, key, passkey }
}

/** Has a browser add a passkey to the account of whoever is signed in there. */
export async function add(
  browser: Browser,
  key: Authenticator,
  { name = 'My laptop', ...forgery }: Forgery & { name?: string } = {},
): Promise<Response> {
  const started = await browser.send('POST', '/api/passkeys/challenge')
  if (started.status !== 200) return started
  const options = await optionsIn(started)
  return browser.send('POST', '/api/passkeys', { name, credential: key.create(options, forgery) })
}

/** What a browser has to make a passkey from. */
export async function startAdding(browser: Browser): Promise<CreationOptions> {
  return optionsIn(await browser.send('POST', '/api/passkeys/challenge'))
}

async function optionsIn(reply: Response): Promise<CreationOptions> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's reply
  return (await reply.json()) as CreationOptions
}

export async function added(reply: Response): Promise<{ passkey: Passkey }> {
  if (reply.status !== 201) throw new Error(await reply.text())
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's reply
  return (await reply.json()) as { passkey: Passkey }
}

/** What a browser has to have signed. */
export async function challenge(
  browser: Browser,
  use: 'sign-in' | 'second-factor' | 'step-up',
): Promise<RequestOptions> {
  const reply =
    use === 'step-up'
      ? await browser.send('POST', '/api/auth/step-up/passkey-challenge')
      : await browser.send('POST', '/api/auth/passkey/challenge', { for: use })
  if (reply.status !== 200) throw new Error(await reply.text())
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's reply
  return (await reply.json()) as RequestOptions
}

/** Signs in with a passkey alone. */
export const signIn = giving('sign-in', '/api/auth/sign-in/passkey')

/** Gives a passkey as the second factor that is asked for. */
export const verify = giving('second-factor', '/api/auth/two-factor/verify-passkey')

function giving(use: 'sign-in' | 'second-factor', path: string) {
  return async (browser: Browser, key: Authenticator, forgery?: Forgery): Promise<Response> =>
    browser.send('POST', path, key.get(await challenge(browser, use), forgery))
}

/** Proves with a passkey who is signed in. */
export async function prove(
  browser: Browser,
  key: Authenticator,
  forgery?: Forgery,
): Promise<Response> {
  const passkey = key.get(await challenge(browser, 'step-up'), forgery)
  return browser.send('POST', '/api/auth/step-up', { passkey })
}
