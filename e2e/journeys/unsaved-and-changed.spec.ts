import type { Page } from '@playwright/test'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'

/** Another password than GOOD_PASSWORD. */
const NEXT_PASSWORD = 'Zyxwvutsrqp9'

/** A credential whose password waits to be saved, with its panel open. */
async function createUnsaved(page: Page, username: string) {
  const create = createPage(page)
  await create.open()
  await create.fillIn(username)
  await create.submit.click()
  await create.created.waitFor()
  await create.table.getByRole('link', { name: username }).click()
  return { created: create.created, table: create.table }
}

test('a new password takes the place of the one not saved yet, which holds no more', async ({
  page,
}) => {
  const { created } = await createUnsaved(page, 'twice')
  await page.getByRole('button', { name: 'Rotate password' }).click()
  await page.getByLabel('New password', { exact: true }).fill(NEXT_PASSWORD)
  await page.keyboard.press('Enter')
  const rotated = page.getByRole('region', { name: 'Password rotated' })
  await expect(rotated.getByRole('heading', { name: 'Password rotated' })).toBeFocused()
  await expect(rotated).toContainText(NEXT_PASSWORD)
  await expect(page.getByText(GOOD_PASSWORD)).toHaveCount(0)
  await rotated.getByRole('button', { name: 'I’ve saved it' }).click()
  await expect(rotated).toBeHidden()
  await expect(created).toBeHidden()
})

test('a new password that waits behind another one is told of at once, with focus', async ({
  page,
}) => {
  const { created, table } = await createUnsaved(page, 'first')
  await table.getByRole('link', { name: 'reception' }).click()
  await page.getByRole('button', { name: 'Rotate password' }).click()
  await page.getByLabel('New password', { exact: true }).fill(NEXT_PASSWORD)
  await page.keyboard.press('Enter')
  const told = created.getByText('The password of “reception” was changed.')
  await expect(told).toBeInViewport()
  await expect(page.locator(':focus')).toContainText('It is shown here once you confirm')
  await created.getByRole('button', { name: 'I’ve saved it' }).click()
  const rotated = page.getByRole('region', { name: 'Password rotated' })
  await expect(rotated).toContainText(NEXT_PASSWORD)
  await expect(rotated.getByRole('heading', { name: 'Password rotated' })).toBeFocused()
})

test('a password not saved yet goes with its credential', async ({ page }) => {
  const { created } = await createUnsaved(page, 'short-lived')
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByLabel('Type the username to confirm').fill('short-lived')
  await page.keyboard.press('Enter')
  await expect(page.getByText('short-lived was deleted.').first()).toBeVisible()
  await expect(created).toBeHidden()
})
