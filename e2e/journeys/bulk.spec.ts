import { createPage } from '../pages/create-page.ts'
import { tablePage } from '../pages/table-page.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'

test('several are deleted one after another: told of each, what was refused is said and tried again', async ({
  page,
  world,
}) => {
  const table = tablePage(page)
  await createPage(page).open()
  const [first = '', second = '', third = ''] = await table.usernames()
  for (const name of [first, second, third]) await table.box(name).click()
  await table.bar.getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete 3 credentials?' })
  await expect(dialog).toContainText('can’t be undone')
  await expect(dialog.getByText(second)).toBeVisible()
  await dialog.getByLabel('Type 3 to confirm').fill('2')
  await dialog.getByRole('button', { name: 'Delete 3 credentials' }).click()
  await expect(dialog).toContainText('That is not 3.')
  world.twilio.setFault({ fault: '403', method: 'DELETE', times: 1 })
  await dialog.getByLabel('Type 3 to confirm').fill('3')
  await page.keyboard.press('Enter')
  // A refusal of the key is about no row: nothing is said to have failed, and it goes on when told to.
  await expect(table.bar).toContainText('Paused')
  await expect(table.row(first)).toContainText('Waiting')
  await table.bar.getByRole('button', { name: 'Continue' }).click()
  await expect(table.bar).toContainText('3 deleted')
  await expect(table.row(first)).toContainText('Deleted')
  await table.bar.getByRole('button', { name: 'Close' }).click()
  await expect(table.row(first)).toHaveCount(0)
  await expect(page.getByText('11 credentials', { exact: true })).toBeVisible()
  expect(world.twilio.requests().filter(({ method }) => method === 'DELETE')).toHaveLength(4)
})

test.describe('at the limit of changes', () => {
  test.use({ settings: { CHANGES_PER_MINUTE: '6' } })
  test('a run says that it waits, and for how long; one can stop it', async ({ page, world }) => {
    const table = tablePage(page)
    await createPage(page).open()
    await table.all.click()
    await table.bar.getByRole('button', { name: 'Delete…' }).click()
    await page.getByLabel('Type 14 to confirm').fill('14')
    await page.keyboard.press('Enter')
    await expect(table.bar).toContainText('The limit of changes per minute is reached')
    await expect(table.bar.getByRole('timer')).toContainText(/\d+ s/)
    const done = world.twilio.requests().filter(({ method }) => method === 'DELETE').length
    expect(done).toBeGreaterThan(0)
    await table.bar.getByRole('button', { name: 'Stop' }).click()
    await expect(table.bar).toContainText(`${done} deleted and ${14 - done} not begun`)
    await expect(table.bar).toBeFocused()
  })
})

test('an operator sets a label for several, and is told why deleting is not theirs', async ({
  page,
}) => {
  const table = tablePage(page)
  await signIn(page, await newPerson(page, 'operator'))
  await createPage(page).open()
  const [first = '', second = ''] = await table.usernames()
  for (const name of [first, second]) await table.box(name).click()
  const remove = table.bar.getByRole('button', { name: 'Delete…' })
  await expect(remove).toHaveAttribute('aria-disabled', 'true')
  await expect(remove).toHaveAttribute('title', /admin role/)
  await table.bar.getByRole('button', { name: 'Set label…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Owner', { exact: true }).click()
  await dialog.getByRole('textbox').fill('Facilities')
  await page.keyboard.press('Enter')
  await expect(table.bar).toContainText('2 set')
  await expect(table.row(second)).toContainText('Facilities')
  await page.reload()
  await expect(table.row(first)).toContainText('Facilities')
})
