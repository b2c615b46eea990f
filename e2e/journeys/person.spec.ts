import { activityPage } from '../pages/activity-page.ts'
import { detailsPanel } from '../pages/details-panel.ts'
import { rotateForm } from '../pages/rotate-form.ts'
import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { createPage } from '../pages/create-page.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'

test('somebody leaves: what they have seen is told, and ticked off as it is rotated', async ({
  page,
  browser,
  world,
}) => {
  const leaver = await newPerson(page, 'operator')
  const theirs = await (await browser.newContext({ baseURL: world.url })).newPage()
  await signIn(theirs, leaver)
  const create = createPage(theirs)
  await create.open()
  for (const username of ['lobby-1', 'lobby-2']) {
    await create.fillIn(username)
    await create.submit.click()
    await create.stored.click()
  }

  await page.goto('/people')
  await page.getByRole('link', { name: leaver.name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(leaver.name)
  await expect(page.getByRole('main')).toContainText(leaver.email)
  const history = page.getByRole('table', { name: 'Account history' })
  await expect(history).toContainText('Invited')
  await expect(page.getByRole('table', { name: 'Signed in' })).toContainText('127.0.0.1')
  const seen = page.getByRole('table', { name: 'Credentials this person has seen' })
  await expect(seen.getByRole('row')).toHaveCount(3)
  await expectAccessible(page)
  await expectRoom(page)

  await seen.getByRole('link', { name: 'lobby-1' }).click()
  await detailsPanel(page, 'lobby-1').panel.getByRole('button', { name: 'Rotate password' }).click()
  await rotateForm(page).change.click()
  await createPage(page).stored.click()
  await page.goBack()
  await expect(seen.getByRole('row')).toHaveCount(2)
  await page.getByText('All (2)').click()
  await expect(seen).toContainText('Rotated')
})

test('an admin ends the sessions of another person', async ({ page, browser, world }) => {
  const other = await newPerson(page, 'operator')
  const theirs = await (await browser.newContext({ baseURL: world.url })).newPage()
  await signIn(theirs, other)
  await page.goto('/people')
  await page.getByRole('link', { name: other.name }).click()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('dialog')).toContainText('Every session ends at once.')
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByText('Not signed in anywhere.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Signed in' })).toBeFocused()
  const history = page.getByRole('table', { name: 'Account history' })
  await expect(history).toContainText('Sessions ended')
  await expect(history).toContainText('Invited: Operator')
  await theirs.goto('/')
  await expect(theirs.getByLabel('E-mail address')).toBeVisible()

  // Who is removed stays to be looked up.
  await page.getByRole('button', { name: /^Remove:/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('main')).toContainText('Removed')
  await page.getByRole('link', { name: 'Activity of this person' }).click()
  await expect(activityPage(page).chip('Person')).toContainText(`${other.name} (removed)`)
})
