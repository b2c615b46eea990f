import { requireSecondAdmin, secondAdmin } from '../fixtures/second-admin.ts'
import { expect, test } from '../fixtures/test.ts'
import { atTwilio } from '../fixtures/twilio.ts'
import { listsPage } from '../pages/lists-page.ts'

test('one admin asks, it is told where it was asked for, a second confirms, and then it is done', async ({
  page,
  world,
}) => {
  const lists = listsPage(page)
  await lists.open()
  await using second = await secondAdmin(page, world)
  requireSecondAdmin(world.dataDir, 'delete-list', 'make-admin')
  await lists.open()
  await expect(page.getByRole('link', { name: 'Approvals' })).toBeVisible()

  await lists.begin('Old office')
  await lists.name.press('Enter')
  await expect(lists.link('Old office')).toBeVisible()
  await lists.remove('Old office').press('Enter')
  await expect(lists.dialog).toContainText('A second admin must confirm this')
  await lists.dialog.getByLabel('Reason (optional)').fill('Closed in May')
  await lists.dialog.getByLabel(/Type/).fill('Old office')
  await page.keyboard.press('Enter')
  await expect(lists.dialog).toBeHidden()
  await expect(lists.remove('Old office')).toBeFocused()
  await expect(page.getByRole('main')).toContainText(
    'Waits for a second admin: Delete list Old office',
  )
  await expect(lists.row('Old office')).toContainText('Waits for approval')
  expect(await atTwilio(world).listNames()).toContain('Old office')

  await lists.remove('Old office').press('Enter')
  await lists.dialog.getByLabel(/Type/).fill('Old office')
  await page.keyboard.press('Enter')
  await expect(lists.dialog).toContainText('A request about this already waits')
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'See Approvals' }).click()
  await expect(page.getByRole('button', { name: /Withdraw: Delete list/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Confirm/ })).toBeHidden()

  await second.goto('/approvals')
  await expect(second.getByRole('link', { name: 'Approvals 1 waits for you' })).toBeVisible()
  const row = second.getByRole('row').filter({ hasText: 'Delete list Old office' })
  await expect(row).toContainText('Closed in May')
  await row.getByRole('button', { name: /^Confirm/ }).press('Enter')
  await second.getByRole('dialog').getByRole('button', { name: 'Confirm' }).press('Enter')
  await expect(second.getByRole('heading', { name: 'Waiting' })).toBeFocused()
  await expect(second.getByText('Nothing waits for a second admin.')).toBeVisible()
  await expect(second.getByRole('row').filter({ hasText: 'Old office' })).toContainText('Done')
  expect(await atTwilio(world).listNames()).not.toContain('Old office')
})

test('an admin who is invited waits too: whoever confirms gets the link, and a request can be withdrawn', async ({
  page,
  world,
}) => {
  await page.goto('/people')
  await using second = await secondAdmin(page, world)
  requireSecondAdmin(world.dataDir, 'make-admin')
  await page.reload()
  const invite = async (email: string) => {
    await page.getByLabel('Name').fill('Third')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('combobox', { name: 'Role' }).selectOption('admin')
    await expect(page.getByText('A second admin must confirm this')).toBeVisible()
    await page.getByRole('button', { name: 'Ask for approval' }).click()
  }
  await invite('withdrawn@example.com')
  await expect(page.getByRole('main')).toContainText('Invite withdrawn@example.com as an admin')
  await expect(page.getByText(/\/join#/)).toBeHidden()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Withdraw' })).toBeHidden()

  await invite('third@example.com')
  await expect(page.getByRole('main')).toContainText('Invite third@example.com as an admin')
  await second.goto('/approvals')
  await second.getByRole('button', { name: /Confirm: Invite third/ }).click()
  await second.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
  await expect(second.getByRole('heading', { name: /Copy the link now/ })).toBeFocused()
  await expect(second.getByText(/\/join#/)).toBeVisible()
})

test('an export that is confirmed waits for whoever asked, and says so', async ({
  page,
  world,
}) => {
  await page.goto('/activity')
  await using second = await secondAdmin(page, world)
  requireSecondAdmin(world.dataDir, 'export-activity')
  await page.reload()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('A second admin must confirm this')).toBeVisible()
  await page.getByRole('link', { name: 'CSV' }).click()
  await expect(page.getByText('Waits for a second admin: Export activity csv')).toBeVisible()

  await second.goto('/approvals')
  await second.getByRole('button', { name: /^Confirm: Export/ }).click()
  const dialog = second.getByRole('dialog')
  await expect(dialog).toContainText('Whoever asked can then download it, once.')
  await expect(dialog).not.toContainText('It is made at once')
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog).toBeHidden()

  await page.goto('/activity')
  await expect(page.getByText('Confirmed by a second admin: Export activity csv')).toBeVisible()
  await expect(page.getByText('asked for it, and can download it once.')).toBeVisible()
  await expect(page.getByText(/^Waits for a second admin/)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Download' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Confirm request' })).toContainText(
    'Export activity',
  )
})
