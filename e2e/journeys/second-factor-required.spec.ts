import type { Page } from '@playwright/test'
import { unusedTotpOf } from '@sipdesk/bff/testing/totp.ts'
import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { setRole } from '../fixtures/proven.ts'
import { expect, signIn, test } from '../fixtures/test.ts'
import { ADMIN } from '../fixtures/world.ts'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'

/* A second factor is required from one moment on, and whoever types keeps what they typed. */

test.use({ settings: { REQUIRE_SECOND_FACTOR: 'admin' } })

const question = (page: Page) =>
  page.getByRole('dialog', {
    name: /Set up a second factor first|Richten Sie zuerst einen zweiten Faktor ein/,
  })

/** From the password to the first code. */
async function setUp(page: Page): Promise<void> {
  const password = question(page).getByLabel(/^(Your password|Ihr Passwort)$/)
  await expect(password).toBeFocused()
  await password.fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(question(page).getByRole('img', { name: /QR/ })).toBeVisible()
  const shown = await question(page).locator('.handover-value').first().innerText()
  const code = unusedTotpOf(`otpauth://totp/?secret=${shown.replaceAll(' ', '')}`)
  await question(page)
    .getByLabel(/^6-(digit code|stelliger Code)$/)
    .fill(code)
  await page.keyboard.press('Enter')
}

test('it is set up on top of the form, which is then sent', async ({ page, world }) => {
  setRole(world.dataDir, 'operator')
  const create = createPage(page)
  const { sid } = await create.open()
  await create.fillIn('desk-77')
  setRole(world.dataDir, 'admin')
  await create.submit.click()
  await expect(question(page)).toContainText('Your role (admin) requires a second factor')
  await expectAccessible(page)

  await page.keyboard.press('Escape')
  await expect(question(page)).toBeHidden()
  await expect(create.submit).toBeFocused()
  await expect(create.username).toHaveValue('desk-77')
  await expect(create.password).toHaveValue(GOOD_PASSWORD)
  expect(world.twilio.commits()).toBe(0)

  await create.submit.click()
  await expect(question(page)).toBeVisible()
  await expectRoom(page)
  await setUp(page)
  await expect(create.created).toBeVisible()
  await expect(question(page)).toBeHidden()
  expect(world.twilio.passwordWorks(sid, 'desk-77', GOOD_PASSWORD)).toBe(true)
})

test('whoever signs in again meanwhile keeps the form, too', async ({ page, world }) => {
  setRole(world.dataDir, 'operator')
  const create = createPage(page)
  await create.open()
  await create.fillIn('desk-78')
  setRole(world.dataDir, 'admin')
  await create.submitSignedOut()
  const again = page.getByRole('dialog', { name: 'Your session has ended' })
  await again.getByLabel('E-mail address').fill(ADMIN.email)
  await again.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await again.getByLabel('Password', { exact: true }).press('Enter')
  await expect(again).toBeHidden()
  await setUp(page)
  await expect(question(page)).toBeHidden()
  await expect(create.username).toHaveValue('desk-78')
  await expect(create.password).toHaveValue(GOOD_PASSWORD)
  await create.submit.click()
  await expect(create.created).toBeVisible()
})

test.describe('in German, on a phone', () => {
  test.use({ locale: 'de-DE', viewport: { width: 375, height: 667 } })

  test('the question has room, and the page goes on', async ({ page, world }) => {
    setRole(world.dataDir, 'operator')
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zugangslisten')
    setRole(world.dataDir, 'admin')
    // Another read may have been first: then the question is in front of the link.
    await page.locator('a[href="/status"]').first().dispatchEvent('click')
    await expect(question(page)).toContainText('Ihre Eingaben bleiben erhalten.')
    await expectAccessible(page)
    await expectRoom(page)
    await setUp(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Status')
    await expect(question(page)).toBeHidden()
  })
})

test.describe('where everybody needs a second factor', () => {
  test.use({ settings: { REQUIRE_SECOND_FACTOR: 'all' }, signedIn: false })

  test('it is set up before anything else, and then the page opens', async ({ page }) => {
    await page.goto('/activity')
    await page.getByLabel('E-mail address').fill(ADMIN.email)
    await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Set up a second factor first')
    await expectAccessible(page)

    const own = page.getByLabel('Your password', { exact: true })
    await own.fill(ADMIN.password)
    await own.press('Enter')
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Second factor', exact: true })).toBeFocused()
    await expectAccessible(page)
    const secret = (await page.locator('.handover-value').first().innerText()).replaceAll(' ', '')
    await page.getByLabel('6-digit code').fill(unusedTotpOf(`otpauth://totp/?secret=${secret}`))
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('Activity')
    await expect(heading).toBeFocused()
  })

  test('the only other way is out', async ({ page }) => {
    await signIn(page)
    await page.goto('/people')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up a second factor first')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sipdesk')
  })
})
