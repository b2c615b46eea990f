import { expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { passkeyOwner } from '../testing/passkey-owner.ts'
import { startTestApp } from '../testing/test-app.ts'
import { resetSandboxAdmin } from './first-admin.ts'

test('a sandbox that starts again lets its admin in by the password it shows, whatever was lost meanwhile', async () => {
  await using app = await startTestApp({ role: undefined })
  const { email } = await passkeyOwner(app, 'viewer')
  const password = 'the password of this start'
  await resetSandboxAdmin(app.context.store, { email, password })
  const browser = new Browser(app)
  expect(await (await browser.signIn(email, password)).json()).toEqual({ next: 'signed-in' })
  expect(await browser.status('/api/people')).toBe(200)
})
