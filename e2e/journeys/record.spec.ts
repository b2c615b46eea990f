import { createPage } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'

test('a create is on record: found by its filters, which a link carries, with all its details', async ({
  page,
  context,
}) => {
  const create = createPage(page)
  const list = await create.open()
  for (const username of ['on-record-1', 'on-record-2']) {
    await create.fillIn(username)
    await create.submit.click()
    await create.stored.click()
  }
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity')
  const table = page.getByRole('table')
  await expect(table).toContainText('on-record-2')
  await expect(table).toContainText('Sign in')

  // Intent and outcome are one row.
  await page.getByLabel('Username contains').fill('RECORD-1')
  await page.getByLabel('Username contains').press('Enter')
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table).not.toContainText('on-record-2')
  await expect(table).toContainText(list.friendlyName)
  await page.getByLabel('List name contains').fill(list.friendlyName.slice(0, 4))
  await page.getByLabel('Period').selectOption('Last hour')
  await page.getByLabel('Result').selectOption('succeeded')
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(page).toHaveURL(/(?=.*usernameContains=RECORD-1)(?=.*last=1h)(?=.*result=succeeded)/)

  const shared = await context.newPage()
  await shared.goto(page.url())
  await expect(shared.getByRole('table').getByRole('row')).toHaveCount(2)
  await expect(shared.getByLabel('Username contains')).toHaveValue('RECORD-1')
  await shared.close()

  const opener = table.getByRole('button').first()
  await opener.click()
  const details = page.getByRole('dialog', { name: 'Create credential' })
  await expect(details).toContainText(list.sid)
  await expect(details).toContainText(/Intent\s*Number \d+/)
  await expect(details).toContainText(/CR[0-9a-f]{32}/)
  await expect(details).toContainText(/RQ[0-9a-f]{32}/)
  await expect(details).toContainText('127.0.0.1')
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  await expect(opener).toBeFocused()

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(table).toContainText('on-record-2')
  await page.goBack()
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(page.getByLabel('Username contains')).toHaveValue('RECORD-1')
  await expect(page.getByLabel('Result')).toHaveValue('succeeded')
})

test('a filter that matches nothing says so, and leads back', async ({ page }) => {
  await page.goto('/activity?username=nobody-at-all')
  await expect(page.getByRole('main')).toContainText(/No event/i)
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(page.getByRole('table')).toContainText('Sign in')
})

test('the export holds what the filters show, and is itself on record', async ({ page }) => {
  await page.goto('/activity?action=sign-in')
  await expect(page.getByRole('table')).toContainText('Sign in')
  const downloaded = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  const file = await downloaded
  expect(file.suggestedFilename()).toMatch(/^sipdesk-record-\d{4}-\d\d-\d\d\.csv$/)
  const forSpreadsheet = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export for a spreadsheet' }).click()
  expect((await forSpreadsheet).suggestedFilename()).toMatch(/-spreadsheet\.csv$/)
  await page.goto('/activity?action=audit.export')
  await expect(page.getByRole('table')).toContainText('csv action=sign-in')
})

test('it says how people signed in, and what was refused', async ({ page }) => {
  const opened = async (action: string) => {
    await page.goto(`/activity?action=${action}`)
    await page.getByRole('table').getByRole('button').first().click()
    return page.getByRole('dialog')
  }
  await expect(await opened('sign-in')).toContainText('Evidencepassword')

  const headers = { Origin: 'https://evil.example', 'X-Sipdesk': '1' }
  await page.request.post('/api/people', { headers, data: {} })
  const refused = await opened('access')
  await expect(refused).toContainText('Refused')
  await expect(refused).toContainText('csrf')
  await expect(refused).toContainText('127.0.0.1')
})

test('an alert names whom it is about, and the event that caused it', async ({ page, request }) => {
  const headers = { 'X-Sipdesk': '1' }
  const data = { email: 'nobody@example.com', password: 'wrong' }
  for (let attempt = 0; attempt < 6; attempt++) {
    await request.post('/api/auth/sign-in/email', { headers, data })
  }
  await expect(async () => {
    await page.goto('/activity?action=alert.account-locked')
    await expect(page.getByRole('table')).toContainText('nobody@example.com', { timeout: 1_000 })
  }).toPass()
  const row = page.getByRole('table').getByRole('row').nth(1)
  await expect(row).toContainText('Alert: too many sign-in attempts')
  await expect(row).toContainText('Not signed in')
  await row.getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText(/EvidenceEvent \d+/)
})
