import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import type { World } from '../fixtures/world.ts'

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
