import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'

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
  await expect(create.username).toHaveValue('anna.schmidt')
})

test('of a better name that is taken, the next free one is offered', async ({ page }) => {
  const create = await openBerlin(page)
  await create.username.fill('Anna.Schmidt')
  await create.form.getByRole('button', { name: 'Use “anna.schmidt-2”' }).click()
  await expect(create.username).toHaveValue('anna.schmidt-2')
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
