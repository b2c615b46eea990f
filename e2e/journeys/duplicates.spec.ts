import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { findPage } from '../pages/find-page.ts'
import { listsPage } from '../pages/lists-page.ts'
import { palettePage } from '../pages/palette.ts'
import { expect, goOffline, test } from '../fixtures/test.ts'

/** In the typical world the office domain accepts the Berlin office and the warehouse, not the PBX trunks. */
async function openBerlin(page: Parameters<typeof createPage>[0]) {
  const create = createPage(page)
  await page.goto('/')
  await create.lists.getByRole('link', { name: /Berlin office/ }).click()
  await create.table.waitFor()
  return create
}

test('taken in this list: blocked, with the way to rotate and the next free name', async ({
  page,
}) => {
  const create = await openBerlin(page)
  await create.username.fill('1001')
  await expect(create.form.getByText(/is already in this list/)).toBeVisible()
  await create.form.getByRole('button', { name: 'Use “1004”' }).click()
  await expect(create.username).toHaveValue('1004')
  await expect(create.username).toBeFocused()
  await expect(create.form.getByText(/is already in this list/)).toBeHidden()

  await create.username.fill('anna.schmidt')
  await expect(create.form.getByRole('button', { name: 'Use “anna.schmidt-2”' })).toBeVisible()
  await create.form.getByRole('link', { name: 'Rotate its password instead' }).click()
  const details = page.getByRole('region', { name: 'anna.schmidt', exact: true })
  await expect(details.getByRole('button', { name: 'Rotate password' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(create.username).toHaveValue('anna.schmidt')
})

test('of a better name that is taken, the next free one is offered', async ({ page }) => {
  const create = await openBerlin(page)
  await create.username.fill('Anna.Schmidt')
  await create.form.getByRole('button', { name: 'Use “anna.schmidt-2”' }).click()
  await expect(create.username).toHaveValue('anna.schmidt-2')
})

test('a better name that looks like one that is there is not offered, and what it mends is told once', async ({
  page,
}) => {
  const create = await openBerlin(page)
  await create.username.fill('R\u0435ce\u200bption ')
  await create.form.getByRole('button', { name: 'Use “reception-2”' }).waitFor()
  await create.username.fill('r\u200bichard ')
  await create.form.getByRole('button', { name: 'Use “richard”' }).waitFor()
  await expect(create.form).toContainText('zero-width space (U+200B)')
  await expect(page.locator('#username-advice')).not.toContainText('Asterisk')
  await create.username.fill('richard@')
  await expect(page.locator('#username-advice')).toContainText('Asterisk')
})

test('a name that is taken is told at the first click, with whatever else is wrong', async ({
  page,
}) => {
  const create = await openBerlin(page)
  await create.fillIn('1001', 'short')
  await create.submit.click()
  await expect(create.summary.getByRole('link')).toHaveText([
    /is already in this list/,
    /^The password is too short/,
  ])
})

test('taken in another list of the same domain: a warning, and a name that is free in both', async ({
  page,
  world,
}) => {
  const create = await openBerlin(page)
  await create.username.fill('handset-328')
  const warning = create.form.getByText(/is also in the list “Warehouse handsets”/)
  await expect(warning).toContainText('acme-office.sip.twilio.com accepts both lists')
  await expect(page.locator('[aria-live=polite]')).toContainText('is also in the list')
  await create.form.getByRole('button', { name: 'Use “handset-329”' }).click()
  await expect(create.username).toHaveValue('handset-329')
  await expect(warning).toBeHidden()

  // It warns, and does not block.
  await create.fillIn('handset-201', GOOD_PASSWORD)
  await expect(warning).toBeVisible()
  await create.submit.click()
  await expect(create.created).toBeVisible()
  expect(world.twilio.commits()).toBe(1)
})

test('taken in a list of another domain: nothing is said', async ({ page }) => {
  const create = await openBerlin(page)
  const answered = page.waitForResponse('**/api/usernames')
  await create.username.fill('pbx-lyon')
  await answered
  await create.username.fill('handset-201')
  await expect(create.form.getByText(/is also in the list “Warehouse/)).toBeVisible()
  await create.username.fill('pbx-lyon')
  await expect(create.form.getByText(/is also in the list/)).toBeHidden()
})

test('nothing is asked before typing, nor while typing', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/usernames') asked.push(request.url())
  })
  const create = await openBerlin(page)
  await create.username.focus()
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  const answered = page.waitForResponse('**/api/usernames')
  await create.username.pressSequentially('handset-201', { delay: 20 })
  await answered
  await expect(create.form.getByText(/is also in the list “Warehouse/)).toBeVisible()
  expect(asked).toHaveLength(1)
})

test('when the other lists cannot be read, the form works as ever', async ({ page, world }) => {
  const create = await openBerlin(page)
  world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
  await create.username.fill('handset-201')
  await page.waitForResponse('**/api/usernames')
  world.twilio.clearFaults()
  await create.fillIn('brand-new')
  await create.submit.click()
  await expect(create.created).toBeVisible()
})

test('a suggestion longer than its button wraps, and all of it is in sight', async ({ page }) => {
  const create = await openBerlin(page)
  await page.setViewportSize({ width: 320, height: 900 })
  await create.opener.click()
  for (const name of ['Anna Maria von der Heide-Lindemann '.repeat(5).trim(), 'A'.repeat(200)]) {
    await create.username.fill(name)
    const button = create.form.getByRole('button', { name: /^Use “.{100}/ })
    const { isWhole, room } = await button.evaluate((element) => {
      const text = document.createRange()
      text.selectNodeContents(element)
      const [inner, outer] = [text.getBoundingClientRect(), element.getBoundingClientRect()]
      const form = element.closest('form')?.getBoundingClientRect()
      return {
        isWhole: outer.right <= (form?.right ?? 0) && element.scrollWidth <= element.clientWidth,
        room: Math.min(inner.top - outer.top, outer.bottom - inner.bottom, inner.left - outer.left),
      }
    })
    expect(isWhole).toBe(true)
    expect(room).toBeGreaterThan(2)
  }
})

/** The first letter of Cyrillic, which looks like the `a` of Latin. */
const CYRILLIC_A = '\u0430'

test('looks like one in this list: told with that one, and created all the same', async ({
  page,
  world,
}) => {
  const create = await openBerlin(page)
  const name = `${CYRILLIC_A}nna.schmidt`
  await create.username.fill(name)
  const warning = create.form.getByText(/Looks like “anna.schmidt”, which exists in this list/)
  await expect(warning).toBeVisible()
  await expect(page.locator('[aria-live=polite]')).toContainText('Looks like “anna.schmidt”')
  await create.form.getByRole('link', { name: 'Show “anna.schmidt”' }).click()
  await expect(page.getByRole('region', { name: 'anna.schmidt', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(create.username).toHaveValue(name)

  await create.username.fill('l00l')
  await expect(create.form.getByText(/Looks like “1001”/)).toBeVisible()
  await expect(warning).toBeHidden()

  await create.fillIn(name, GOOD_PASSWORD)
  await create.submit.click()
  await expect(create.created).toBeVisible()
  expect(world.twilio.commits()).toBe(1)
})

test('looks like one in another list of the same domain', async ({ page }) => {
  const create = await openBerlin(page)
  await create.username.fill(`h${CYRILLIC_A}ndset-201`)
  await expect(
    create.form.getByText(
      /Looks like “handset-201”, which exists in the list “Warehouse handsets”; acme-office.sip.twilio.com accepts both/,
    ),
  ).toBeVisible()
  await create.form.getByRole('link', { name: 'Show the other credential' }).click()
  await expect(page.getByRole('heading', { name: 'handset-201' })).toBeVisible()
})

test('what cannot be seen is named, and the name without it offered', async ({ page }) => {
  const create = await openBerlin(page)
  await create.username.fill('new\u200b\u00a0name')
  await expect(
    create.form.getByText(/zero-width space \(U\+200B\) and no-break space \(U\+00A0\)/),
  ).toBeVisible()
  await create.username.fill('new\u200bname')
  await create.form.getByRole('button', { name: 'Use “newname”' }).click()
  await expect(create.username).toHaveValue('newname')
})

test('offline, the plain rules still warn', async ({ page }) => {
  const create = await openBerlin(page)
  await goOffline(page)
  await create.username.fill('anna\u200b.schmidt')
  await expect(create.form.getByText(/Looks like “anna.schmidt”/)).toBeVisible()
})

test('a list that looks like another one is told of, and created all the same', async ({
  page,
}) => {
  const lists = listsPage(page)
  const name = `W${CYRILLIC_A}rehouse\u200b handsets`
  const advice = lists.dialog.getByRole('listitem')
  await lists.begin(name)
  await expect(advice.filter({ hasText: 'Looks like “Warehouse handsets”' })).toBeVisible()
  await expect(advice.filter({ hasText: 'zero-width space (U+200B)' })).toBeVisible()
  await lists.dialog.getByRole('button', { name: /^Use/ }).click()
  await expect(lists.name).toHaveValue(name.replace('\u200b', ''))
  await lists.confirm('Create list').click()
  await expect(lists.dialog).toBeHidden()
  await expect(lists.row(name.replace('\u200b', ''))).toBeVisible()
})

test('look-alikes, what cannot be seen, and separators in numbers are no hindrance', async ({
  page,
}) => {
  const find = findPage(page)
  const palette = palettePage(page)
  await createPage(page).open()
  await find.filter.fill('re\u200bcepti\u043en')
  await expect(find.row('reception')).toBeVisible()
  await expect(page.getByText('1 of 14', { exact: true })).toBeVisible()

  await palette.open()
  await palette.field.fill('W\u0430rehouse')
  await expect(palette.section('Lists').getByText('Warehouse handsets')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.goto('/search')
  await find.field.fill('+1 555-123 0102')
  await expect(find.options.locator('code')).toHaveText(['+15551230102'])
  await find.field.fill('h\u0430ndset-201')
  await expect(find.options.locator('code')).toHaveText(['handset-201'])
})
