import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, signIn, newPerson, test } from '../fixtures/test.ts'
import { ADMIN } from '../fixtures/world.ts'

test('another person who signs in on top does not get what was typed', async ({ page, world }) => {
  const create = createPage(page)
  await create.open()
  await create.fillIn('not-yours', GOOD_PASSWORD)
  const other = await newPerson(page, 'operator')
  await create.submitSignedOut()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail address').fill(other.email)
  await dialog.getByLabel('Password', { exact: true }).fill(other.password)
  await dialog.getByLabel('Password', { exact: true }).press('Enter')
  await expect(page.getByText(other.name)).toBeVisible()
  await expect(create.username).toHaveValue('')
  await expect(create.password).toHaveValue('')
  expect(world.twilio.commits()).toBe(0)
})

test('another person who signs in in another tab creates nothing with this one', async ({
  page,
  world,
}) => {
  const create = createPage(page)
  const list = await create.open()
  await create.fillIn('still-mine', GOOD_PASSWORD)
  const other = await newPerson(page, 'operator')
  await signIn(page, other)
  // Where the page has noticed by itself, the question is over the form already.
  await create.submit.dispatchEvent('click')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  expect(world.twilio.commits()).toBe(0)
  await dialog.getByLabel('E-mail address').fill(ADMIN.email)
  await dialog.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await dialog.getByLabel('Password', { exact: true }).press('Enter')
  await expect(dialog).toBeHidden()
  await create.submit.click()
  await expect(create.created).toBeVisible()
  expect(world.twilio.passwordWorks(list.sid, 'still-mine', GOOD_PASSWORD)).toBe(true)
})
