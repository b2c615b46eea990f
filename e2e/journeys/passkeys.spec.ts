import type { Page } from '@playwright/test'
import { unusedTotpOf } from '@sipdesk/bff/testing/totp.ts'
import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { addAuthenticator, addPasskey } from '../fixtures/authenticator.ts'
import { setProven } from '../fixtures/proven.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'
import { ADMIN } from '../fixtures/world.ts'

const section = (page: Page) => page.getByRole('region', { name: 'Passkeys', exact: true })
const heading = (page: Page) => section(page).getByRole('heading', { name: 'Passkeys' })

const add = (page: Page) => addPasskey(page, 'Work laptop')

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sipdesk')
}

const byPasskey = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' })

async function givePassword(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(ADMIN.email)
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await page.keyboard.press('Enter')
}

test('one is added, signs in alone, is renamed and removed, and is on record', async ({ page }) => {
  await addAuthenticator(page)
  await page.goto('/account')
  await expect(section(page)).toContainText('You have no passkeys yet.')
  await section(page).getByRole('button', { name: 'Add a passkey' }).click()
  const name = section(page).getByLabel('Name')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue(/^Chrome on /)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(section(page).getByRole('rowheader', { name: /^Chrome on / })).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await expect(section(page).getByRole('cell', { name: 'Never' })).toBeVisible()
  await expectAccessible(page)

  await signOut(page)
  await byPasskey(page).focus()
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Credential lists')
  await expect(title).toBeFocused()

  await page.goto('/account')
  await expect(section(page).getByRole('cell', { name: 'Never' })).toBeHidden()
  await section(page)
    .getByRole('button', { name: /^Rename/ })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await expectAccessible(page)
  await dialog.getByLabel('Name').fill(' ')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Enter a name.')
  await dialog.getByLabel('Name').fill('Work laptop')
  await page.keyboard.press('Enter')
  await expect(section(page).getByRole('rowheader', { name: 'Work laptop' })).toBeVisible()
  await expect(heading(page)).toBeFocused()

  await section(page).getByRole('button', { name: 'Remove “Work laptop”' }).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(section(page).getByRole('button', { name: 'Remove “Work laptop”' })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(section(page)).toContainText('You have no passkeys yet.')
  await expect(heading(page)).toBeFocused()

  await page.goto('/activity')
  for (const action of ['Add passkey', 'Rename passkey', 'Remove passkey']) {
    await expect(page.getByRole('table')).toContainText(action)
  }
  await signOut(page)
  await byPasskey(page).click()
  await expect(page.getByRole('group', { name: 'Sign-in failed' })).toBeFocused()
})

test('whoever cancels is told so calmly, and can try again', async ({ page }) => {
  const device = await addAuthenticator(page)
  await device.setVerifying(false)
  await page.goto('/account')
  const adding = section(page).getByRole('button', { name: 'Add a passkey' })
  await adding.click()
  await adding.click()
  const told = page.getByRole('group', { name: 'No passkey was used' })
  await expect(told).toBeFocused()
  await expect(told).toContainText('Try again at any time.')
  await expect(told).not.toContainText('For support')
  await expectAccessible(page)
  await device.setVerifying(true)
  await adding.click()
  await expect(section(page).getByRole('table')).toBeVisible()

  await signOut(page)
  await device.setVerifying(false)
  await byPasskey(page).click()
  await expect(told).toBeFocused()
  await expectAccessible(page)
  await device.setVerifying(true)
  await byPasskey(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
})

test('a device that has one already is told', async ({ page }) => {
  await addAuthenticator(page)
  await add(page)
  const adding = section(page).getByRole('button', { name: 'Add a passkey' })
  await adding.click()
  await adding.click()
  await expect(section(page)).toContainText('This device already has a passkey for you')
  await section(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(heading(page)).toBeFocused()
})

test('after the password it is the second factor; with an app, either will do', async ({
  page,
}) => {
  const device = await addAuthenticator(page)
  await add(page)
  await signOut(page)
  await givePassword(page)
  const use = page.getByRole('button', { name: 'Use a passkey' })
  await expect(use).toBeFocused()
  await expectAccessible(page)
  await device.setVerifying(false)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'No passkey was used' })).toBeFocused()
  await device.setVerifying(true)
  await use.click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Credential lists')

  const headers = { 'X-Sipdesk': '1' }
  const data = { password: ADMIN.password }
  const enabled = await page.request.post('/api/auth/two-factor/enable', { headers, data })
  const { totpUri } = await enabled.json()
  const confirm = { headers, data: { code: unusedTotpOf(totpUri) } }
  await page.request.post('/api/auth/two-factor/confirm', confirm)
  await signOut(page)
  await givePassword(page)
  await expect(page.getByLabel('Code from your authenticator app')).toBeFocused()
  await expectAccessible(page)
  await use.click()
  await expect(title).toHaveText('Credential lists')
})

test('where it is asked who it is, a passkey will do', async ({ page, world }) => {
  await addAuthenticator(page)
  await add(page)
  setProven(world.dataDir, 11)
  await page.goto('/people')
  await page.getByLabel('Name').fill('Vera')
  await page.getByLabel('E-mail address').fill('vera@example.com')
  await page.getByRole('button', { name: 'Invite' }).click()
  const question = page.getByRole('dialog', { name: 'Confirm that it’s you' })
  await expect(question.getByRole('button', { name: 'Use your passkey' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/\/join#/)).toBeVisible()
})

test.describe('where everybody needs a second factor', () => {
  test.use({ settings: { REQUIRE_SECOND_FACTOR: 'all' }, signedIn: false })

  test('a passkey is one, and then the page opens', async ({ page }) => {
    await addAuthenticator(page)
    await signIn(page)
    await page.goto('/activity')
    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toHaveText('Set up a second factor first')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(title).toHaveText('Activity')
    await expect(title).toBeFocused()
  })
})

test('a browser without passkeys offers none, and says so where one is set up', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'))
  await page.goto('/account')
  await expect(section(page)).toContainText('This browser can’t make passkeys')
  await expect(section(page).getByRole('button', { name: 'Add a passkey' })).toBeHidden()
  await signOut(page)
  await expect(page.getByLabel('E-mail address')).toBeVisible()
  await expect(byPasskey(page)).toBeHidden()
})

test('an admin resets passkeys with the rest, and the person reads of it', async ({
  page,
  world,
}) => {
  const viewer = await newPerson(page, 'viewer')
  const context = await page.context().browser()?.newContext({ baseURL: world.url })
  if (!context) throw new Error('no browser')
  const own = await context.newPage()
  await addAuthenticator(own)
  await signIn(own, viewer)
  await add(own)
  await page.goto('/people')
  await page.getByRole('button', { name: /^Reset second factor.*Some viewer/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reset second factor' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await signOut(own)
  await byPasskey(own).click()
  await expect(own.getByRole('group', { name: 'Sign-in failed' })).toBeFocused()
  await signIn(own, viewer)
  await own.goto('/')
  await expect(own.getByText('Your second factor was reset')).toBeVisible()
  await context.close()
})

test.describe('in German, on a phone', () => {
  test.use({ locale: 'de-DE', viewport: { width: 375, height: 667 } })

  test('passkeys have room', async ({ page }) => {
    const own = page.getByRole('region', { name: 'Passkeys', exact: true })
    const adding = own.getByRole('button', { name: 'Passkey hinzufügen' })
    await page.goto('/account')
    await adding.click()
    await expectAccessible(page)
    await expectRoom(page)

    // The check of the room takes a device away that was there before.
    await addAuthenticator(page)
    await page.reload()
    await adding.click()
    await adding.click()
    await expect(own.getByRole('table')).toBeVisible()
    await own.getByRole('button', { name: /entfernen$/ }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expectAccessible(page)
    await expectRoom(page)

    await page.context().clearCookies()
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'Mit einem Passkey anmelden' })).toBeVisible()
    await expectAccessible(page)
    await expectRoom(page)
  })
})
