import { startCompany } from '@sipdesk/bff/testing/company.ts'
import { unusedTotpOf } from '@sipdesk/bff/testing/totp.ts'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../checks/accessible.ts'
import { setProven } from '../fixtures/proven.ts'
import { expect, test as base } from '../fixtures/test.ts'
import { startWorld } from '../fixtures/world.ts'

const CARLA = { email: 'carla@company.example', email_verified: true, name: 'Carla' }

/** A world to which people come by their company account; `company` is what its settings say of the provider. */
const test = base.extend<{ company: Record<string, string> }>({
  signedIn: false,
  company: async ({ settings }, use) => {
    const PORT = String(await freePort())
    await using company = await startCompany(
      () => `http://localhost:${PORT}/api/auth/callback/oidc`,
    )
    company.person = { ...CARLA, roles: ['admin'] }
    await use({
      ...settings,
      PORT,
      OIDC_ISSUER: company.issuer,
      OIDC_CLIENT_ID: company.clientId,
      OIDC_CLIENT_SECRET: company.clientSecret,
      OIDC_ROLE_CLAIM: 'roles',
    })
  },
  world: async ({ seed, company }, use) => {
    await using world = await startWorld({ seed, settings: company })
    await use(world)
  },
})

const start = (where: Page | Locator) =>
  where.getByRole('button', { name: 'Sign in with your company account' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Signs in and consents at the company's own pages. */
async function passCompany(page: Page): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill('person-1')
  await page.getByPlaceholder('and password').fill('x')
  await page.keyboard.press('Enter')
  const consent = page.getByRole('button', { name: 'Continue' })
  await consent
    .or(heading(page).getByText(/Credential lists|Sipdesk/))
    .first()
    .waitFor()
  if (await consent.isVisible()) await consent.click()
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/')
  await start(page).click()
  await passCompany(page)
}

test('one is in after the company’s own pages, and proves it there once more while the form waits', async ({
  page,
  world,
}) => {
  await signIn(page)
  await expect(heading(page)).toHaveText('Credential lists')

  setProven(world.dataDir, 11)
  await page.goto('/people')
  await page.getByLabel('Name').fill('Vera')
  await page.getByLabel('E-mail address').fill('vera@example.com')
  await page.getByRole('button', { name: 'Invite' }).click()
  const question = page.getByRole('dialog', { name: 'Confirm that it’s you' })
  await expect(start(question)).toBeFocused()
  await expectAccessible(page)
  const opening = page.waitForEvent('popup')
  await start(question).click()
  const tab = await opening
  await passCompany(tab)
  await expect(heading(tab)).toHaveText('Credential lists')
  await tab.close()
  await expect(question).toContainText('continue here')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(/\/join#/)).toBeVisible()
})

test('a second factor is set up without a password, and asked for after the company account', async ({
  page,
}) => {
  await signIn(page)
  await expect(heading(page)).toHaveText('Credential lists')
  const headers = { 'X-Sipdesk': '1' }
  const enable = { headers, data: {} }
  const { totpUri } = await (await page.request.post('/api/auth/two-factor/enable', enable)).json()
  const code = { headers, data: { code: unusedTotpOf(totpUri) } }
  await page.request.post('/api/auth/two-factor/confirm', code)
  await page.getByRole('button', { name: 'Sign out' }).click()
  // There the session is still open: it asks for nothing.
  await start(page).click()
  const field = page.getByLabel('Code from your authenticator app')
  await expect(field).toBeFocused()
  await field.fill(unusedTotpOf(totpUri))
  await field.press('Enter')
  await expect(heading(page)).toHaveText('Credential lists')
  await expect(page).toHaveURL(/\/$/)
})
