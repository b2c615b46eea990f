import type { Page } from '@playwright/test'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { rotateForm } from '../pages/rotate-form.ts'
import { expect, test } from '../fixtures/test.ts'
import { HELD_BACK, untilHeldBack } from '../fixtures/held-back.ts'
import type { World } from '../fixtures/world.ts'

/** A credential whose password waits, since the person types elsewhere by the time it is there. */
async function createWaiting(page: Page, world: World) {
  const create = createPage(page)
  await create.open()
  world.twilio.setFault({ fault: 'latency', delayMs: HELD_BACK, method: 'POST' })
  await create.fillIn('meanwhile')
  await create.submit.click()
  const filter = page.getByRole('searchbox', { name: 'Filter this list' })
  await filter.focus()
  await untilHeldBack(world)
  world.twilio.clearFaults()
  const line = page.getByText('The password of meanwhile in Berlin office is waiting to be stored.')
  await expect(line).toBeVisible()
  await expect(create.created).toBeHidden()
  await expect(filter).toBeFocused()
  return { ...create, line }
}

test('whoever types elsewhere is not interrupted by a password: a line says that it waits', async ({
  page,
  world,
}) => {
  const { created, line } = await createWaiting(page, world)
  await page.getByRole('button', { name: 'Show it now' }).click()
  await expect(created).toContainText(GOOD_PASSWORD)
  await expect(line).toBeHidden()
})

test('a password that waits gives way to a newer one of its credential', async ({
  page,
  world,
}) => {
  const { created, table, stored, line } = await createWaiting(page, world)
  const rotation = rotateForm(page)
  await table.getByRole('link', { name: 'meanwhile' }).click()
  await page.getByRole('button', { name: 'Rotate password' }).click()
  await rotation.change.click()
  await expect(rotation.rotated).toBeVisible()
  await expect(line).toBeHidden()
  await stored.click()
  await expect(rotation.rotated).toBeHidden()
  await expect(created).toBeHidden()
})

test('a password not stored yet goes with its credential', async ({ page, world }) => {
  const { table, line } = await createWaiting(page, world)
  await table.getByRole('link', { name: 'meanwhile' }).click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByLabel('Type the username to confirm').fill('meanwhile')
  await page.keyboard.press('Enter')
  await expect(page.getByText('meanwhile was deleted.').first()).toBeVisible()
  await expect(line).toBeHidden()
})
