import { createPage } from '../pages/create-page.ts'
import { expect, signIn, newPerson, test } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { expectNothingSideways } from '../checks/room.ts'
import { atTwilio } from '../fixtures/twilio.ts'
import { shell } from '../pages/shell.ts'

test('choosing a list shows its name, size and credentials; back and forward work', async ({
  page,
}) => {
  const create = createPage(page)
  await page.goto('/')
  const link = create.lists.getByRole('link').first()
  await expect(link).toHaveText(/^Berlin office\s*14$/)
  await link.click()
  await expect(page).toHaveURL(/\/lists\/CL[0-9a-f]{32}$/)
  await expect(create.table).toBeVisible()
  await expect(create.lists.locator('[aria-current="page"]')).toHaveCount(1)
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
  await page.goForward()
  await expect(create.table).toBeVisible()
})

test('the order is in the address, the filter narrows, and ears hear how much', async ({
  page,
  context,
}) => {
  const lists = listsPage(page)
  await lists.open()
  const newestFirst = ['Berlin office', 'Warehouse handsets', 'PBX trunks', 'Remote agents']
  expect(await lists.names()).toEqual(newestFirst)
  const heading = (name: string) => lists.table.getByRole('columnheader', { name })
  await expect(heading('Created')).toHaveAttribute('aria-sort', 'descending')
  await heading('Credentials').getByRole('button').press('Enter')
  await expect(page).toHaveURL(/\?sort=-size$/)
  await expect(heading('Credentials')).toHaveAttribute('aria-sort', 'descending')
  await expect(heading('Credentials').getByRole('button')).toBeFocused()
  expect(await lists.names()).toEqual([
    'Warehouse handsets',
    'Berlin office',
    'Remote agents',
    'PBX trunks',
  ])
  const shared = await context.newPage()
  await listsPage(shared).open('?sort=name')
  expect(await listsPage(shared).names()).toEqual(newestFirst.toSorted())
  await shared.close()

  await page.getByLabel('Filter').fill('OFFICE')
  await expect(lists.table.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('status').filter({ hasText: '1 of 4 lists' })).toBeAttached()
  await page.getByLabel('Filter').fill('nowhere')
  await expect(page.getByText('No list matches the filter.')).toBeVisible()
})

test('domains that cannot be read keep no list from being seen', async ({ page, world }) => {
  const lists = listsPage(page)
  world.twilio.setFault({ fault: '403', path: '/Domains', times: Infinity })
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText(
    'The phone access of the lists couldn’t be read',
  )
  await expect(lists.row('Berlin office')).toContainText('Not known')
  await expect(lists.row('Berlin office')).toContainText('14 of 1,000')
  world.twilio.clearFaults()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(lists.row('Berlin office')).toContainText('Registration and calls')
  await expect(page.getByRole('main')).not.toContainText('couldn’t be read')
})

test('what Twilio leaves out is unknown, and hides neither a list nor a credential', async ({
  page,
  world,
}) => {
  const fields = { friendly_name: null, date_created: null, date_updated: null, uri: null }
  world.twilio.setFault({ fault: 'odd-fields', fields, times: Infinity })
  const create = createPage(page)
  const list = await create.open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(list.sid)
  const row = create.table.getByRole('row').nth(1)
  await expect(row.getByRole('cell', { name: 'unknown' })).toHaveCount(1)
  await row.getByRole('link').click()
  await expect(page.locator('.details-facts').getByText('unknown')).toHaveCount(2)
})

test('those who are no admins see everything but change nothing, and why', async ({ page }) => {
  await signIn(page, await newPerson(page, 'operator'))
  const lists = listsPage(page)
  await lists.open()
  await expect(lists.row('Berlin office')).toContainText('acme-office.sip.twilio.com')
  await expect(lists.newList).toHaveAttribute('aria-disabled', 'true')
  await expect(lists.newList).toHaveAccessibleDescription(/You need the admin role/)
  await lists.newList.press('Enter')
  await expect(lists.dialog).toBeHidden()
  await expect(lists.rename('Berlin office')).toHaveCount(0)
})

test('320 px wide, with the longest names: nothing scrolls sideways', async ({ page, world }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const longest = 'W'.repeat(64)
  await atTwilio(world).createList(longest)
  const lists = listsPage(page)
  await lists.open()
  await lists.remove(longest).click()
  await lists.dialog.getByText('The list is empty.').waitFor()
  await expectNothingSideways(page)
  await page.goto('/status')
  await page.getByText('All systems normal').waitFor()
  await expectNothingSideways(page)
})

test.describe('an account with one list', () => {
  test.use({ seed: 'unmapped-list' })

  test('shows the page of lists too: it can be managed there', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('table', { name: 'All lists' })).toContainText('Not mapped yet')
    await expect(page).toHaveURL(/\/$/)
    await page.getByRole('table').getByRole('link', { name: 'Not mapped yet' }).click()
    await expect(createPage(page).form).toBeVisible()
    await shell(page).goTo('Lists')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  })
})

test('an address that is nothing says so and leads back', async ({ page }) => {
  const reply = await page.goto('/no-such-page')
  expect(reply?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/not found/i)
  await page.setViewportSize({ width: 375, height: 667 })
  for (const sid of [`CL${'0'.repeat(32)}`, 'CLbad', '%E0%A4%A']) {
    await page.goto(`/lists/${sid}`)
    await expect(page.getByText(/There is no such credential/)).toBeInViewport({ ratio: 1 })
    await expect(createPage(page).form).toBeHidden()
  }
})

test.describe('a full house', () => {
  test.use({ seed: 'list-of-999' })

  test('999 rows scroll, few are in the page, and the 1,000th fills the list', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    await expect(create.table).toHaveAttribute('aria-rowcount', '1000')
    expect(await create.table.getByRole('row').count()).toBeLessThan(80)
    await create.table.getByRole('link').first().press('End')
    await expect(create.table.locator('[aria-rowindex="1000"]')).toBeVisible()
    await create.fillIn('number-1000')
    await create.submit.click()
    await expect(create.created).toBeVisible()
    await create.stored.click()
    await expect(page.getByText(/list is full/i).first()).toBeVisible()
    await expect(create.submit).toHaveAttribute('aria-disabled', 'true')
  })
})

test.describe('an empty account', () => {
  test.use({ seed: 'empty' })

  test('says what a credential list is and where it comes from', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText(/no credential lists/i).first()).toBeVisible()
  })

  test('creates its first list here', async ({ page }) => {
    const lists = listsPage(page)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No credential lists yet')
    await lists.newList.click()
    await lists.name.fill('The first')
    await lists.confirm('Create list').click()
    await expect(lists.link('The first')).toBeFocused()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  })
})
