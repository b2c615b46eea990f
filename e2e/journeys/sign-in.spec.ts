import { expectAccessible } from '../checks/accessible.ts'
import type { Page } from '@playwright/test'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { unusedTotpOf } from '@sipdesk/bff/testing/totp.ts'
import { ADMIN } from '../fixtures/world.ts'
import { shell } from '../pages/shell.ts'

const signInForm = (page: Page) => ({
  email: page.getByLabel('E-mail address'),
  password: page.getByLabel('Password', { exact: true }),
  submit: page.getByRole('button', { name: /^(Sign in|Signing in…)$/ }),
  code: page.getByLabel('Code from your authenticator app'),
})

test.describe('signed out', () => {
  test.use({ signedIn: false })

  test('the page asks to sign in, tells nothing, and goes on where one wanted to go', async ({
    page,
  }) => {
    await page.goto('/activity')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sipdesk')
    expect(await page.content()).not.toMatch(/AC[0-9a-f]{32}|CL[0-9a-f]{32}/)
    const form = signInForm(page)

    await form.submit.click()
    await expect(form.email).toBeFocused()
    await expect(page.getByText('Enter your e-mail address')).toBeVisible()

    await form.email.fill(ADMIN.email)
    await form.password.fill('not the password')
    await form.submit.click()
    const problem = page.getByRole('group', { name: 'Sign-in failed' })
    await expect(problem).toBeFocused()
    await expect(problem).toContainText('The e-mail address or the password is wrong')
    await expect(form.email).toHaveValue(ADMIN.email)

    await form.password.fill(ADMIN.password)
    await form.password.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity')
    await expect(page).toHaveURL(/\/activity$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test('no cookie can be read by a script, and the password stays nowhere', async ({ page }) => {
    await page.goto('/')
    const form = signInForm(page)
    await form.email.fill(ADMIN.email)
    await form.password.fill(ADMIN.password)
    await form.submit.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
    const left = await page.evaluate(() => ({
      cookie: document.cookie,
      local: { ...localStorage },
      session: { ...sessionStorage },
      html: document.documentElement.outerHTML,
    }))
    expect(left).toMatchObject({ cookie: '', local: {}, session: {} })
    expect(left.html).not.toContain(ADMIN.password)
    const cookies = await page.context().cookies()
    const { port } = new URL(page.url())
    expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
      { name: `sipdesk-${port}.session_token`, httpOnly: true, sameSite: 'Strict' },
      { name: `sipdesk-${port}.device`, httpOnly: true, sameSite: 'Strict' },
    ])
  })

  test.describe('in a sandbox without an admin of its own', () => {
    test.use({ settings: { ADMIN_EMAIL: '', ADMIN_PASSWORD: '' } })

    test('one click signs in, with what the console says too', async ({ page, world }) => {
      await page.goto('/')
      const shown = page.getByText('@sandbox.example')
      await expect(shown).toBeVisible()
      expect(world.output()).toContain((await shown.innerText()).trim())
      await page.getByRole('button', { name: 'Use the sandbox sign-in' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
    })
  })
})

test('a session that ends in the middle of a form asks again in place, and keeps the form', async ({
  page,
  world,
}) => {
  const create = createPage(page)
  const list = await create.open()
  await create.fillIn('mid-form', GOOD_PASSWORD)
  await create.submitSignedOut()

  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('E-mail address').fill(ADMIN.email)
  await dialog.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await dialog.getByLabel('Password', { exact: true }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(create.username).toHaveValue('mid-form')
  await expect(create.password).toHaveValue(GOOD_PASSWORD)
  // It said that nobody is signed in.
  await expect(create.summary).toBeHidden()
  expect(world.twilio.commits()).toBe(0)

  await create.submit.click()
  await expect(create.created).toBeVisible()
  expect(world.twilio.passwordWorks(list.sid, 'mid-form', GOOD_PASSWORD)).toBe(true)
})

test('signing in again can wait: what was typed is still there to copy', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await create.fillIn('later', GOOD_PASSWORD)
  await create.submitSignedOut()
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await expect(create.password).toHaveValue(GOOD_PASSWORD)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('signing in again says why the ways in cannot be shown, and reads them again', async ({
  page,
}) => {
  const create = createPage(page)
  await create.open()
  await create.fillIn('later', GOOD_PASSWORD)
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.enable')
  await browser.send('Network.setBlockedURLs', { urls: ['*/api/sign-in-options'] })
  await create.submitSignedOut()
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(dialog.getByRole('button', { name: 'Try now' })).toBeVisible()
  await browser.send('Network.setBlockedURLs', { urls: [] })
  await expect(dialog.getByLabel('E-mail address')).toBeVisible()
})

test('an invitation, from the link to the first sign-in; a viewer sees only what they can use', async ({
  page,
  browser,
  world,
}) => {
  await page.goto('/people')
  await page.getByLabel('Name').fill('Vera Viewer')
  await page.getByLabel('E-mail address').fill('vera@example.com')
  await page.getByRole('combobox', { name: 'Role' }).selectOption('viewer')
  await page.getByRole('button', { name: /^Invite/ }).click()
  const link = await page
    .getByText(/\/join#/)
    .first()
    .innerText()
  await expect(page.getByRole('table')).toContainText('Vera Viewer')

  const context = await browser.newContext({ baseURL: world.url })
  const other = await context.newPage()
  await other.goto(link.trim())
  await expect(other).toHaveURL(/\/join$/)
  const password = other.getByLabel('New password')
  await password.fill('too short')
  await other.getByRole('button', { name: 'Set password' }).click()
  await expect(other.getByText(/The password is too short/)).toBeVisible()
  await expect(password).toBeFocused()
  await password.fill('passwordpassword')
  await other.getByRole('button', { name: 'Set password' }).click()
  await expect(other.getByText(/easy to guess/)).toBeVisible()
  await expect(password).toBeFocused()
  await other.getByRole('button', { name: 'Set password' }).click()
  await expect(password).toBeFocused()
  await password.fill('Vera likes long walks')
  await other.getByRole('button', { name: 'Set password' }).click()
  await expect(other.locator(':focus')).toContainText('Your password is set.')
  await other.getByRole('link', { name: 'sign in' }).click()
  const form = signInForm(other)
  await form.email.fill('vera@example.com')
  await form.password.fill('Vera likes long walks')
  await form.submit.click()

  const create = createPage(other)
  await create.lists.getByRole('link').first().click()
  // Who may not use it is not led there.
  await expect(create.table).toBeVisible()
  await expect(create.form).toHaveCount(0)
  await expect(create.opener).toHaveCount(0)
  await expect(shell(other).place('Status')).toBeVisible()
  await expect(shell(other).place('Activity')).toHaveCount(0)
  await other.goto('/activity')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('You need the admin role')
  await context.close()
})

test('a second factor: set up, asked for at the next sign-in, and a recovery code in its place', async ({
  page,
}) => {
  await page.goto('/account')
  const section = page.getByRole('region', { name: 'Second factor' })
  await section.getByRole('button', { name: 'Set up an authenticator app' }).click()
  await section.getByLabel('Your password', { exact: true }).fill(ADMIN.password)
  await section.getByLabel('Your password', { exact: true }).press('Enter')
  await expect(section.getByRole('img', { name: /QR code/ })).toBeVisible()
  const secret = (await section.locator('.handover-value').first().innerText()).replaceAll(' ', '')
  const items = section.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  const codes = await items.allInnerTexts()
  expect(codes.length).toBeGreaterThanOrEqual(8)
  // One that is broken in two is written down as two.
  const lines = items
    .locator('code')
    .evaluateAll((all) => all.map((code) => code.getClientRects().length))
  expect(new Set(await lines)).toEqual(new Set([1]))
  const uri = `otpauth://totp/Sipdesk?secret=${secret}`
  await section.getByRole('form').getByRole('textbox').fill(unusedTotpOf(uri))
  await section.getByRole('form').getByRole('textbox').press('Enter')
  await expect(section.getByText('On.')).toBeVisible()

  for (const way of ['app', 'recovery'] as const) {
    await shell(page).signOut()
    const form = signInForm(page)
    await form.email.fill(ADMIN.email)
    await form.password.fill(ADMIN.password)
    await form.submit.click()
    await expect(form.code).toBeFocused()
    if (way === 'app') {
      await form.code.fill(unusedTotpOf(uri))
    } else {
      await page.getByRole('button', { name: 'Use a recovery code' }).click()
      await page.getByLabel('Recovery code').fill(codes[0] ?? '')
    }
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(shell(page).account).toBeVisible()
  }
})
