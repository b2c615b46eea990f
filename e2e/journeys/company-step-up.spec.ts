import { expectAccessible } from '../checks/accessible.ts'
import { signInAtCompany, test } from '../fixtures/company.ts'
import { setProven } from '../fixtures/proven.ts'
import { expect } from '../fixtures/test.ts'

const WAY = { name: 'Sign in with your company account' }

test.use({
  signedIn: false,
  settings: async ({ settings }, use) => use({ ...settings, OIDC_ROLE_CLAIM: 'roles' }),
})

test('who has no password proves it at the company, in another tab, while the form waits', async ({
  page,
  world,
  company,
}) => {
  company.person = {
    email: 'carla@company.example',
    email_verified: true,
    name: 'Carla',
    roles: ['admin'],
  }
  await page.goto('/')
  await page.getByRole('button', WAY).click()
  await signInAtCompany(page, 'person-1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')

  setProven(world.dataDir, 11)
  await page.goto('/people')
  await page.getByLabel('Name').fill('Vera')
  await page.getByLabel('E-mail address').fill('vera@example.com')
  await page.getByRole('button', { name: 'Invite' }).click()
  const question = page.getByRole('dialog', { name: 'Confirm that it’s you' })
  await expect(question.getByRole('button', WAY)).toBeFocused()
  await expectAccessible(page)
  const opening = page.waitForEvent('popup')
  await question.getByRole('button', WAY).click()
  const tab = await opening
  await tab.locator('input[name=login]').fill('person-1')
  await tab.locator('input[name=password]').fill('x')
  await tab.getByRole('button', { name: 'Sign-in' }).click()
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await tab.close()
  await expect(question).toContainText('continue here')
  await question.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(/\/join#/)).toBeVisible()
})
