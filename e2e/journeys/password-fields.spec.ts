import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { addAuthenticator, addPasskey } from '../fixtures/authenticator.ts'
import { expect, test } from '../fixtures/test.ts'
import { ADMIN, type World } from '../fixtures/world.ts'

const LONG = 'a long road to a quiet harbour, and back again by night'

/** Puts a text on the clipboard, from a page that may, and pastes it. */
async function paste(page: Page, world: World, field: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const writer = await page.context().newPage()
  await writer.goto(`${world.twilio.url}/_emulator`)
  await writer.evaluate((value) => navigator.clipboard.writeText(value), text)
  await writer.close()
  await field.focus()
  await page.keyboard.press('ControlOrMeta+V')
}

/** What is typed is masked, can be pasted, and is offered to password managers as what it is. */
async function expectForPasswords(page: Page, world: World, field: Locator, purpose: string) {
  await expect(field).toHaveAttribute('type', 'password')
  await expect(field).toHaveAttribute('autocomplete', purpose)
  await paste(page, world, field, LONG)
  await expect(field).toHaveValue(LONG)
}

test.describe('signed out', () => {
  test.use({ signedIn: false })

  test('the password of a sign-in, and the first one, are masked and can be pasted', async ({
    page,
    world,
  }) => {
    await page.goto('/')
    const field = page.getByLabel('Password', { exact: true })
    await expectForPasswords(page, world, field, 'current-password')
    await page.goto('/join#token')
    await expectForPasswords(page, world, page.getByLabel('New password'), 'new-password')
  })
})

test('both passwords of a change are masked and can be pasted', async ({ page, world }) => {
  await page.goto('/account')
  const section = page.getByRole('region', { name: 'Password' })
  const current = section.getByLabel('Current password', { exact: true })
  await expectForPasswords(page, world, current, 'current-password')
  const next = section.getByLabel('New password', { exact: true })
  await expectForPasswords(page, world, next, 'new-password')
})

test('who changes the password is told that passkeys go on signing in', async ({ page }) => {
  const password = page.getByRole('region', { name: 'Password', exact: true })
  const change = async (from: string, to: string) => {
    await password.getByLabel('Current password', { exact: true }).fill(from)
    await password.getByLabel('New password', { exact: true }).fill(to)
    await page.keyboard.press('Enter')
    await expect(password.getByText('Password changed')).toBeVisible()
  }
  const next = 'a wagon of seven green pears'
  await page.goto('/account')
  await expect(page.getByRole('region', { name: 'Passkeys', exact: true })).toContainText(
    'You have no passkeys yet.',
  )
  await change(ADMIN.password, next)
  await expect(password.getByText('Your passkeys still sign you in.')).toHaveCount(0)

  await addAuthenticator(page)
  await addPasskey(page, 'Work laptop')
  await change(next, ADMIN.password)
  await expect(password.getByText('Your passkeys still sign you in.')).toBeVisible()
  await expectAccessible(page)
  await expectRoom(page)
})
