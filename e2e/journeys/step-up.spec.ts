import { activityPage } from '../pages/activity-page.ts'
import { unusedTotpOf } from '@sipdesk/bff/testing/totp.ts'
import type { Page } from '@playwright/test'
import { rotateForm } from '../pages/rotate-form.ts'
import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { setProven, takeWaysIn } from '../fixtures/proven.ts'
import { expect, test } from '../fixtures/test.ts'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { listsPage } from '../pages/lists-page.ts'
import { ADMIN, type World } from '../fixtures/world.ts'

const forget = ({ dataDir }: World) => setProven(dataDir, 11)

const question = (page: Page) => page.getByRole('dialog', { name: 'Confirm that it’s you' })
const password = (page: Page) => question(page).getByLabel('Your password', { exact: true })

/** Turns a second factor on, as another tab would. */
async function turnOn({ request }: Page): Promise<{ totpUri: string; recoveryCodes: string[] }> {
  const headers = { 'X-Sipdesk': '1' }
  const data = { password: ADMIN.password }
  const enabled = await request.post('/api/auth/two-factor/enable', { headers, data })
  const begun = await enabled.json()
  const confirm = { headers, data: { code: unusedTotpOf(begun.totpUri) } }
  await request.post('/api/auth/two-factor/confirm', confirm)
  return begun
}

/** Types an invitation and sends it off. */
async function invite(page: Page): Promise<void> {
  await page.goto('/people')
  await page.getByLabel('Name').fill('Vera')
  await page.getByLabel('E-mail address').fill('vera@example.com')
  await page.getByRole('button', { name: 'Invite' }).click()
}

test('a form asks who it is, in place, and is then sent by itself', async ({ page, world }) => {
  forget(world)
  await invite(page)
  await expect(password(page)).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('Enter')
  await expect(question(page).getByRole('link', { name: 'Enter your password.' })).toBeVisible()
  await password(page).fill('not the password')
  await page.keyboard.press('Enter')
  await expect(question(page)).toContainText('This isn’t your password.')
  await expectAccessible(page)
  await password(page).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/\/join#/)).toBeVisible()
  await expect(question(page)).toBeHidden()
  await expect(page.getByRole('table')).toContainText('vera@example.com')

  await page.goto('/activity')
  await expect(page.getByRole('table')).toContainText('Confirm identity')
})

test('Cancel and Escape leave all as it was, and give focus back', async ({ page, world }) => {
  forget(world)
  await invite(page)
  const button = page.getByRole('button', { name: 'Invite' })
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => question(page).getByRole('button', { name: 'Cancel' }).click(),
  ]) {
    await expect(password(page)).toBeFocused()
    await leave()
    await expect(question(page)).toBeHidden()
    await expect(button).toBeFocused()
    await expect(button).toBeEnabled()
    await expect(page.getByLabel('Name')).toHaveValue('Vera')
    await expect(page.getByText('There is a problem')).toBeHidden()
    await button.click()
  }
  await password(page).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/\/join#/)).toBeVisible()
})

test('a dialog is asked on top of, and goes on as it was', async ({ page, world }) => {
  const lists = listsPage(page)
  await lists.open()
  await lists.remove('Remote agents').click()
  await expect(lists.dialog).toContainText('No SIP domain accepts this list')
  await lists.name.fill('Remote agents')
  forget(world)
  await lists.confirm('Delete list').click()
  await expect(password(page)).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(question(page)).toBeHidden()
  const asked = page.getByRole('dialog', { name: /^Delete/ })
  await expect(asked.getByRole('textbox')).toHaveValue('Remote agents')
  await expect(asked.getByRole('button', { name: 'Delete list' })).toBeFocused()
  expect(world.twilio.commits()).toBe(0)

  await page.keyboard.press('Enter')
  await password(page).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(lists.link('Remote agents')).toHaveCount(0)
})

test('the eleventh rotation in ten minutes asks, and the password typed for it is kept', async ({
  page,
  world,
}) => {
  const { sid } = await createPage(page).open()
  forget(world)
  const path = `/api/credential-lists/${sid}/credentials`
  const { credentials } = await (await page.request.get(path)).json()
  for (let count = 0; count < 10; count++) {
    const reply = await page.request.put(`${path}/${credentials[0].sid}/password`, {
      headers: { 'X-Sipdesk': '1', 'Idempotency-Key': `rotation-${count}` },
      data: { password: GOOD_PASSWORD },
    })
    expect(reply.status()).toBe(200)
  }
  await page.goto(`/lists/${sid}?username=reception`)
  await page.getByRole('button', { name: 'Rotate password' }).click()
  const { fillIn, password: typed, rotated } = rotateForm(page)
  await fillIn('Another-Password-99')
  await typed.press('Enter')
  await question(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(typed).toHaveValue('Another-Password-99')
  expect(world.twilio.passwordWorks(sid, 'reception', 'Another-Password-99')).toBe(false)
  await page.getByRole('button', { name: 'Change password' }).click()
  await password(page).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(rotated).toBeVisible()
  expect(world.twilio.passwordWorks(sid, 'reception', 'Another-Password-99')).toBe(true)
})

test('with a second factor, a code or a recovery code it is, also to turn it off', async ({
  page,
  world,
}) => {
  const { totpUri, recoveryCodes } = await turnOn(page)
  for (const code of [unusedTotpOf(totpUri), recoveryCodes[0] ?? '']) {
    forget(world)
    await page.goto('/people')
    await page.getByLabel('Name').fill('Vera')
    await page.getByLabel('E-mail address').fill(`v${code.length}@example.com`)
    await page.getByRole('button', { name: 'Invite' }).click()
    const field = question(page).getByLabel(/^Code from your authenticator app/)
    await expect(field).toBeFocused()
    await expectAccessible(page)
    await field.fill(code)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/\/join#/)).toBeVisible()
  }

  forget(world)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Turn off' }).click()
  const turnOff = page.getByRole('button', { name: 'Turn off' })
  await expect(turnOff).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await question(page)
    .getByRole('textbox')
    .fill(recoveryCodes[1] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Off.', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Second factor' })).toBeFocused()
})

test('a second factor that was set up in another tab meanwhile is what is asked for', async ({
  page,
  world,
}) => {
  await page.goto('/people')
  // Turning it on ends the session by which the page is still being read.
  await page.getByLabel('Name').fill('Vera')
  const { recoveryCodes } = await turnOn(page)
  forget(world)
  await page.getByLabel('E-mail address').fill('vera@example.com')
  await page.getByRole('button', { name: 'Invite' }).click()
  const field = question(page).getByLabel(/^Code from your authenticator app/)
  await expect(field).toBeFocused()
  await field.fill(recoveryCodes[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/\/join#/)).toBeVisible()
})

test('who has nothing left to prove it with is told so', async ({ page, world }) => {
  forget(world)
  takeWaysIn(world.dataDir)
  await invite(page)
  await expect(question(page)).toContainText('Sign out, then sign in again.')
  await expect(question(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectAccessible(page)
})

test('the export asks before it is fetched', async ({ page, world }) => {
  forget(world)
  await page.goto('/activity')
  const exporting = activityPage(page).exportAs('CSV')
  await password(page).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  expect((await exporting).suggestedFilename()).toMatch(/\.csv$/)
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused()
})

test('who signs in again meanwhile has proven it', async ({ page, world }) => {
  forget(world)
  await invite(page)
  await expect(password(page)).toBeFocused()
  await page.context().clearCookies()
  await password(page).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  const again = page.getByRole('dialog', { name: 'Your session has ended' })
  await again.getByLabel('E-mail address').fill(ADMIN.email)
  await again.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await again.getByLabel('Password', { exact: true }).press('Enter')
  await expect(page.getByText(/\/join#/)).toBeVisible()
})

test.describe('in German, on a phone', () => {
  test.use({ locale: 'de-DE', viewport: { width: 375, height: 667 } })

  test('the question has room', async ({ page, world }) => {
    forget(world)
    await page.goto('/people')
    await page.getByLabel('Name').fill('Vera')
    await page.getByLabel('E-Mail-Adresse').fill('vera@example.com')
    await page.getByRole('button', { name: 'Einladen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bestätigen Sie, dass Sie es sind' })
    await expect(dialog.getByLabel('Ihr Passwort', { exact: true })).toBeFocused()
    await expectAccessible(page)
    await expectRoom(page)
  })
})
