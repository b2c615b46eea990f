import { expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp } from '../testing/company-app.ts'

test('the page after a company sign-in asks who is signed in, also where the session’s cookie is left at home', async () => {
  await using run = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles' })
  run.company.person = { email: 'a@company.example', email_verified: true, roles: ['viewer'] }
  const browser = new Browser(run.app)
  expect(await run.goRound(browser)).toBe('/')
  const pageFor = async (cookie: string) => {
    const headers = { Cookie: cookie, Accept: 'text/html', 'Sec-Fetch-Site': 'none' }
    return (await run.app.send('GET', '/', undefined, headers)).text()
  }
  expect(browser.cookieFromElsewhere).not.toContain('session_token')
  expect(await pageFor(browser.cookieFromElsewhere)).not.toContain('data-session')
  expect(await pageFor('')).toContain('data-session="none"')
})
