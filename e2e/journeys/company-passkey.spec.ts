import { expectAccessible } from '../checks/accessible.ts'
import { addAuthenticator, addPasskey } from '../fixtures/authenticator.ts'
import { signInAtCompany, test } from '../fixtures/company.ts'
import { expect, newPerson, signIn } from '../fixtures/test.ts'

test('who has a passkey here gives it after the company sign-in', async ({
  page,
  browser,
  company,
  world,
}) => {
  const { email, name, password } = await newPerson(page, 'viewer')
  await using context = await browser.newContext({ baseURL: world.url })
  const theirs = await context.newPage()
  await addAuthenticator(theirs)
  await signIn(theirs, { email, password })
  await addPasskey(theirs, 'Work laptop')
  await context.clearCookies()

  company.person = { email, email_verified: true, name }
  const byCompany = theirs.getByRole('button', { name: 'Sign in with your company account' })
  await theirs.goto('/')
  await byCompany.click()
  await signInAtCompany(theirs, 'subject-1')
  await page.goto('/people')
  await page.getByRole('button', { name: /^Approve/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()

  await byCompany.click()
  const use = theirs.getByRole('button', { name: 'Use a passkey' })
  await expect(use).toBeFocused()
  await expectAccessible(theirs)
  await use.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await expect(theirs).toHaveURL(`${world.url}/`)
})
