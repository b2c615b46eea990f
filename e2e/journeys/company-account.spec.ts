import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import {
  approve,
  COMPANY_BUTTON,
  comeByCompany,
  refuseAtCompany,
  signInAtCompany,
  test,
} from '../fixtures/company.ts'
import { setProven } from '../fixtures/proven.ts'
import { unusedTotpOf } from '@sipdesk/bff/testing/totp.ts'
import { expect, newPerson, signIn } from '../fixtures/test.ts'
import { ADMIN } from '../fixtures/world.ts'

test('a company account with the address of a person waits until an admin approves it', async ({
  page,
  company,
  theirs,
}) => {
  const { email, name } = await newPerson(page, 'operator')
  company.person = { email, email_verified: true, name }
  await comeByCompany(theirs)
  await expect(theirs.getByText('Your company account waits for approval.')).toBeVisible()
  await expectAccessible(theirs)
  await expectRoom(theirs)

  await page.bringToFront()
  await page.goto('/people')
  const waiting = page.getByRole('region', { name: 'Company accounts' })
  await expect(waiting.getByRole('cell', { name: 'subject-1' })).toBeVisible()
  await expect(waiting).toContainText('Waits for approval')
  await expectAccessible(page)
  await expectRoom(page)

  const refuse = waiting.getByRole('button', { name: `Refuse: ${name}` })
  await refuse.focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: `Refuse this company account for ${name}?` })
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(refuse).toBeFocused()

  await waiting.getByRole('button', { name: `Approve: ${name}` }).press('Enter')
  const dialog = page.getByRole('dialog', { name: `Let this company account sign in as ${name}?` })
  await expectAccessible(page)
  await expectRoom(page)
  await dialog.getByRole('button', { name: 'Approve' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(waiting).toBeHidden()
  await expect(page.getByRole('heading', { name: 'People with access' })).toBeFocused()

  // The company still knows who they are.
  await theirs.getByRole('button', { name: COMPANY_BUTTON }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
})

test('what became of a company account meanwhile is told where it is decided', async ({
  page,
  company,
  theirs,
}) => {
  company.person = { email: ADMIN.email, email_verified: true }
  await comeByCompany(theirs)

  await page.goto('/people')
  await page.getByRole('button', { name: /^Refuse/ }).click()
  const { companyAccounts } = await (await page.request.get('/api/people')).json()
  await page.request.delete(`/api/company-accounts/${companyAccounts[0].id}`, {
    headers: { 'X-Sipdesk': '1' },
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Refuse' }).click()
  await expect(dialog.getByText('no longer waits for approval')).toBeVisible()
})

test('an invitation is accepted with the company account, without a password', async ({
  page,
  browser,
  company,
  theirs,
  world,
}) => {
  const invited = await page.request.post('/api/people', {
    headers: { 'X-Sipdesk': '1' },
    data: { email: 'vera@example.com', name: 'Vera', role: 'viewer' },
  })
  const { invitation } = (await invited.json()) as { invitation: { link: string } }
  company.person = { email: 'someone@elsewhere.example', email_verified: false, name: 'V.' }
  await theirs.goto(invitation.link)
  const button = theirs.getByRole('button', { name: 'Use your company account' })
  await expect(button).toBeVisible()
  await expectAccessible(theirs)
  await expectRoom(theirs)
  await button.press('Enter')
  await signInAtCompany(theirs, 'subject-1')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Credential lists')

  await using another = await browser.newContext({ baseURL: world.url })
  const late = await another.newPage()
  await late.goto(invitation.link)
  await late.getByRole('button', { name: 'Use your company account' }).click()
  await expect(late.getByRole('group', { name: 'This link no longer works' })).toBeVisible()
})

for (const [end, title] of [
  ['busy', 'There were too many sign-in attempts.'],
  ['failed', 'Company sign-in didn’t work.'],
  ['toString', 'Company sign-in was refused.'],
] as const) {
  test(`a sign-in that ends as "${end}" is told where it can be tried again`, async ({ page }) => {
    await page.context().clearCookies()
    await page.goto(`/?sign-in=${end}`)
    await expect(page.getByText(title)).toBeVisible()
    await expect(page.getByRole('button', { name: COMPANY_BUTTON })).toBeVisible()
    await expectAccessible(page)
  })
}

test('who cancels at the company is not told of a refusal, and of nothing once they try again', async ({
  theirs,
}) => {
  await theirs.goto('/')
  await theirs.getByRole('button', { name: COMPANY_BUTTON }).click()
  await refuseAtCompany(theirs)
  const told = theirs.getByRole('group', { name: 'Company sign-in wasn’t completed.' })
  await expect(told).toBeFocused()
  await expect(theirs.getByRole('main')).not.toContainText('refused')
  await expect(theirs.locator('.notice-error')).toHaveCount(0)
  await expectAccessible(theirs)
  await theirs.getByLabel('E-mail address').fill(ADMIN.email)
  await theirs.getByLabel('Password', { exact: true }).fill('not the password')
  await theirs.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(theirs.locator('.notice-error')).toHaveCount(1)
  await expect(told).toBeHidden()
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('a company account that waits has room, and is told in German', async ({
    page,
    company,
    theirs,
  }) => {
    company.person = { email: ADMIN.email, email_verified: true }
    await comeByCompany(theirs, 'Mit Ihrem Firmenkonto anmelden')
    await expect(theirs.getByText('Ihr Firmenkonto wartet auf Freigabe.')).toBeVisible()
    await expectAccessible(theirs)
    await expectRoom(theirs)

    await page.goto('/people')
    await page.getByRole('button', { name: /^Freigeben/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await expectRoom(page)
  })
})

test('who has a second factor here types its code after the company sign-in', async ({
  page,
  company,
  theirs,
  world,
}) => {
  const { email, name, password } = await newPerson(page, 'viewer')
  await signIn(theirs, { email, password })
  const request = { headers: { 'X-Sipdesk': '1' } }
  const path = '/api/auth/two-factor'
  const enabled = await theirs.request.post(`${path}/enable`, { ...request, data: { password } })
  const { totpUri } = (await enabled.json()) as { totpUri: string }
  const code = unusedTotpOf(totpUri)
  await theirs.request.post(`${path}/confirm`, { ...request, data: { code } })
  await theirs.context().clearCookies()

  company.person = { email, email_verified: true, name }
  await comeByCompany(theirs)
  await approve(page)

  await theirs.getByRole('button', { name: COMPANY_BUTTON }).click()
  const field = theirs.getByLabel('Code from your authenticator app')
  await expect(field).toBeFocused()
  await expectAccessible(theirs)
  await field.fill(unusedTotpOf(totpUri))
  await field.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await expect(theirs).toHaveURL(`${world.url}/`)
})

test.describe('where passwords are switched off', () => {
  test.use({ localSignIn: 'off' })

  test('they are gone once an admin has come in with the company account', async ({
    page,
    company,
    theirs,
    world,
  }) => {
    company.person = { email: ADMIN.email, email_verified: true }
    await theirs.goto('/')
    await expect(theirs.getByLabel('Password', { exact: true })).toBeVisible()
    await theirs.getByRole('button', { name: COMPANY_BUTTON }).click()
    await signInAtCompany(theirs, 'subject-1')
    await approve(page)
    await theirs.getByRole('button', { name: COMPANY_BUTTON }).click()
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Credential lists')

    await theirs.goto('/account')
    await expect(theirs.getByText('your company account alone isn’t enough')).toBeVisible()
    await expect(theirs.getByRole('heading', { name: 'Password' })).toBeHidden()
    await theirs.getByRole('button', { name: 'Set up an authenticator app' }).click()
    await expect(theirs.getByRole('button', { name: 'Set up an authenticator app' })).toBeFocused()
    await expect(theirs.getByLabel('Your password')).toBeHidden()
    await expectAccessible(theirs)

    setProven(world.dataDir, 0)
    await theirs.goto('/people')
    await theirs.getByLabel('Name').fill('Vera')
    await theirs.getByLabel('E-mail address').fill('vera@example.com')
    await theirs.getByRole('button', { name: 'Invite' }).click()
    await expect(theirs.getByText('with their own company account from then on')).toBeVisible()
    await theirs.getByRole('button', { name: 'Done' }).click()
    await expect(theirs.getByRole('button', { name: /New (password|invitation) link/ })).toHaveText(
      'New invitation link',
    )
    await theirs.getByRole('button', { name: 'New invitation link: Vera' }).click()
    const asked = theirs.getByRole('dialog', { name: 'Create a new invitation link for Vera?' })
    await asked.getByRole('button', { name: 'New invitation link' }).click()
    await expect(theirs.getByText(/\/join#/)).toBeVisible()

    await theirs.context().clearCookies()
    await theirs.goto('/')
    await expect(theirs.getByRole('button', { name: COMPANY_BUTTON })).toBeVisible()
    await expect(theirs.getByLabel('Password', { exact: true })).toBeHidden()
    await expectAccessible(theirs)
    await expectRoom(theirs)
    await theirs.goto('/join#token')
    await expect(theirs.getByRole('button', { name: 'Use your company account' })).toBeVisible()
    await expect(theirs.getByLabel('New password')).toBeHidden()
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Accept invitation')
    await expectAccessible(theirs)
  })
})
