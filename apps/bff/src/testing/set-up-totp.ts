import type { Browser } from './browser.ts'
import { unusedTotpOf } from './totp.ts'

/** What an authenticator app is set up with: the address that gives its codes, and the recovery codes. */
type NewApp = { totpUri: string; recoveryCodes: string[] }

/** Has whoever is signed in begin to set up an authenticator app, with the password where one is given. */
export async function beginTotp(browser: Browser, password?: string): Promise<NewApp> {
  const body = password === undefined ? {} : { password }
  const reply = await browser.send('POST', '/api/auth/two-factor/enable', body)
  if (!reply.ok) throw new Error(await reply.text())
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's reply
  return (await reply.json()) as NewApp
}

/** The same to its end: from then on a code is asked for. */
export async function setUpTotp(browser: Browser, password?: string): Promise<NewApp> {
  const made = await beginTotp(browser, password)
  const code = unusedTotpOf(made.totpUri)
  const reply = await browser.send('POST', '/api/auth/two-factor/confirm', { code })
  if (!reply.ok) throw new Error(await reply.text())
  return made
}
