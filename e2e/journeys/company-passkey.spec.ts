import { expectAccessible } from '../checks/accessible.ts'
import { addAuthenticator, addPasskey } from '../fixtures/authenticator.ts'
import { approve, COMPANY_BUTTON, comeByCompany, test } from '../fixtures/company.ts'
import { expect, newPerson, signIn } from '../fixtures/test.ts'

test('who has a passkey here gives it after the company sign-in', async ({
  page,
  company,
  theirs,
  world,
}) => {
  const { email, name, password } = await newPerson(page, 'viewer')
  await addAuthenticator(theirs)
  await signIn(theirs, { email, password })
  await addPasskey(theirs, 'Work laptop')
  await theirs.context().clearCookies()

  company.person = { email, email_verified: true, name }
  await comeByCompany(theirs)
  await approve(page)

  await theirs.getByRole('button', { name: COMPANY_BUTTON }).click()
  const use = theirs.getByRole('button', { name: 'Use a passkey' })
  await expect(use).toBeFocused()
  await expectAccessible(theirs)
  await use.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await expect(theirs).toHaveURL(`${world.url}/`)
})
