import { expectAccessible } from '../checks/accessible.ts'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { goOffline, expect, test } from '../fixtures/test.ts'
import { shell } from '../pages/shell.ts'

test('signing out is said, and leaves nothing of what was on screen', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await shell(page).signOut()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sipdesk')
  const word = page.getByRole('group', { name: 'You have signed out.' })
  await expect(word).toBeFocused()
  await expectAccessible(page)
  // It is said once.
  await expect(page).toHaveURL('/')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expect(word).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sipdesk')
})

test('signing out asks first where a password would be lost, and names it', async ({ page }) => {
  const create = createPage(page)
  await page.goto('/')
  await create.lists.getByRole('link').first().click()
  await create.fillIn('unsaved')
  await create.submit.click()
  await create.created.waitFor()
  await page.goBack()
  await shell(page).signOut()
  const dialog = page.getByRole('dialog', { name: 'Sign out?' })
  await expect(dialog).toContainText(
    'You haven’t confirmed that you saved the password of “unsaved”. After you sign out, it can’t be shown again.',
  )
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect((await page.request.get('/api/session')).status()).toBe(200)
  await page.goForward()
  await expect(create.created).toContainText(GOOD_PASSWORD)
  await page.goBack()
  await shell(page).signOut()
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sipdesk')
})

test('a sign-out that fails says so in sight, and can be tried again', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await goOffline(page)
  await shell(page).signOut()
  const dialog = page.getByRole('dialog', { name: 'Sign out?' })
  const alert = dialog.getByRole('alert')
  await expect(alert).toContainText(
    'No connection. You may still be signed in. Try again when you’re back online.',
  )
  await expect(alert).not.toContainText('change')
  await page.context().setOffline(false)
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sipdesk')
})

test('who signs out in one tab is signed out in all; only what would be lost stays beneath the question', async ({
  page,
  context,
}) => {
  await createPage(page).open()
  const reading = await context.newPage()
  await createPage(reading).open()
  const creating = await context.newPage()
  const { created, ...create } = createPage(creating)
  await create.open()
  await create.fillIn('unsaved')
  await create.submit.click()
  await created.waitFor()

  await page.bringToFront()
  await shell(page).signOut()
  await expect(page.getByText('signed out in every tab of this browser')).toBeVisible()
  await expect(reading.getByText('signed out in every tab of this browser')).toBeVisible()
  await expect(reading).toHaveURL('/')
  await expect(creating.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  await expect(created).toContainText(GOOD_PASSWORD)
})
