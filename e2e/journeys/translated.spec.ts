import { expect, test } from '../fixtures/test.ts'
import { translateThePage } from '../fixtures/translator.ts'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'

test('under a translator that replaces every text, the page goes on: counter, buttons, advice, create, delete', async ({
  page,
}) => {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.addInitScript(translateThePage)
  const create = createPage(page)
  await create.open()
  expect(await page.locator('font').count()).toBeGreaterThan(10)
  const count = page.locator('#username-count')
  await create.username.fill('Anna')
  await expect(count).toContainText('4/32')
  await expect(create.form).toContainText('Some phones change capital letters')
  await create.form.getByRole('button', { name: 'Use “anna”' }).click()
  await expect(create.form).not.toContainText('Some phones change capital letters')
  await create.username.fill('translated')
  await expect(count).toContainText('10/32')

  await create.own.click()
  await create.show.click()
  await expect(create.hide).toBeVisible()
  await create.password.fill('Abc')
  await create.submit.click()
  await expect(create.summary).toContainText('The password is too short')
  await create.password.fill('Abcdefghijkl')
  await create.submit.click()
  await expect(create.summary).toContainText('at least one digit')
  await expect(create.summary).not.toContainText('too short')
  await create.password.fill(GOOD_PASSWORD)
  await create.submit.click()
  await expect(create.created).toContainText(GOOD_PASSWORD)
  await create.stored.click()

  await create.table.getByRole('link', { name: 'translated' }).click()
  const panel = page.getByRole('region', { name: 'translated', exact: true })
  await panel.getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete “translated”?' })
  await dialog.getByRole('button', { name: 'Delete credential' }).click()
  await expect(dialog).toContainText('That is not “translated”.')
  await dialog.getByLabel('Type the username to confirm').fill('translated')
  await expect(dialog).not.toContainText('That is not')
  await dialog.getByRole('button', { name: 'Delete credential' }).click()
  await expect(page.getByText('translated was deleted.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Status' }).click()
  await page.getByRole('heading', { level: 1, name: 'Status' }).waitFor()
  expect(errors).toEqual([])
})
