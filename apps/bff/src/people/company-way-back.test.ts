import { expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp } from '../testing/company-app.ts'

test('the page after a company sign-in asks who is signed in, also where the session’s cookie is left at home', async () => {
  await using run = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles' })
  run.company.person = { email: 'a@company.example', email_verified: true, roles: ['viewer'] }
  const browser = new Browser(run.app)
  expect(await run.goRound(browser)).toBe('/')
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#strict
  const sent = browser.cookie
    .split('; ')
    .filter((cookie) => !browser.attributes.get(cookie.split('=')[0] ?? '')?.includes('Strict'))
  const pageFor = async (cookie: string) => {
    const headers = { Cookie: cookie, Accept: 'text/html', 'Sec-Fetch-Site': 'none' }
    return (await run.app.send('GET', '/', undefined, headers)).text()
  }
  expect(await pageFor(sent.join('; '))).not.toContain('data-session')
  expect(await pageFor('')).toContain('data-session="none"')
})
