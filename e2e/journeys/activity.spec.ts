import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { activityPage } from '../pages/activity-page.ts'
import { shell } from '../pages/shell.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'

const CHANGE = { headers: { 'X-Sipdesk': '1' } }

test('a create is one row: found by its filters, which a link carries, and opened in its place', async ({
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
  await shell(page).goTo('Activity')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity')
  const { table, openers, chip, remove, details, clear, ...activity } = activityPage(page)
  await expect(table).toContainText('on-record-2')
  await expect(table).toContainText('Sign in')
  await expect(table).toContainText(/Today, \d+ \w+/)

  await activity.findUsername('RECORD-1')
  await expect(openers).toHaveCount(1)
  await expect(chip('Username')).toBeFocused()
  await expect(table).toContainText(list.friendlyName)
  await activity.pick('List', list.friendlyName.slice(0, 4))
  await activity.pick('Result', 'done')
  await page.getByText('1 hour').click()
  await expect(openers).toHaveCount(1)
  await expect(chip('List')).toContainText(list.friendlyName)
  await expect(page).toHaveURL(/(?=.*usernameContains=RECORD-1)(?=.*last=1h)(?=.*result=succeeded)/)

  const shared = await context.newPage()
  await shared.goto(page.url())
  await expect(activityPage(shared).openers).toHaveCount(1)
  await expect(activityPage(shared).chip('Username')).toContainText('RECORD-1')
  await shared.close()

  await openers.first().press('Enter')
  await expect(openers.first()).toHaveAttribute('aria-expanded', 'true')
  await expect(details).toContainText(/Asked.*event \d+.*Ended.*event \d+, after \d+ ms/)
  await expect(details).toContainText(/Credential SIDCR\w{8}…\w{4}/)
  await expect(details).toContainText(/Twilio’s request IDRQ\w{8}…\w{4}/)
  await expect(details).toContainText('127.0.0.1')
  await details.getByText('Raw data').click()
  await expect(details).toContainText(list.sid)
  await openers.first().press('Enter')
  await expect(details).toHaveCount(0)
  await expect(openers.first()).toBeFocused()

  // Each choice is a step back, and taken back by its chip.
  await remove('Username contains').click()
  await expect(openers).toHaveCount(2)
  await page.goBack()
  await expect(openers).toHaveCount(1)
  await clear.click()
  await expect(table).toContainText('Sign in')
  await page.goBack()
  await expect(openers).toHaveCount(1)
  await expect(chip('Result')).toContainText('Done')
})

test('what is new appears by itself; while something is read, it waits to be asked for', async ({
  page,
  browser,
  world,
}) => {
  const other = await newPerson(page, 'operator')
  const theirs = await (await browser.newContext({ baseURL: world.url })).newPage()
  const { open, rows, openers, live, table } = activityPage(page)
  await open('?action=sign-in')
  await expect(live).toBeVisible()
  await signIn(theirs, other)
  await expect(rows(other.email)).toHaveCount(1)
  await openers.first().click()
  await signIn(theirs, other)
  await signIn(theirs, other)
  const waiting = page.getByRole('button', { name: '2 new' })
  await expect(waiting).toBeVisible()
  await expect(rows(other.email)).toHaveCount(1)
  await waiting.click()
  await expect(rows(other.email)).toHaveCount(3)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  // What was read stays, and says of when it is.
  await page.context().setOffline(true)
  await expect(page.getByText(/^As of \d\d:\d\d$/)).toBeVisible()
  await expect(live).toBeHidden()
  await expect(table).toContainText(other.email)
  await page.context().setOffline(false)
  await expect(live).toBeVisible()
})

test('the arrows go from row to row, of which Tab reaches one', async ({ page }) => {
  for (let attempt = 0; attempt < 3; attempt++) await signIn(page)
  const { open, openers } = activityPage(page)
  await open('?action=sign-in')
  await openers.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(openers.nth(1)).toBeFocused()
  await expect(openers.first()).toHaveAttribute('tabindex', '-1')
  await page.keyboard.press('End')
  await expect(openers.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(openers.first()).toBeFocused()
})

test('older actions come as the end comes into sight', async ({ page }) => {
  const list = await createPage(page).open()
  const path = `/api/credential-lists/${list.sid}/credentials`
  for (let number = 0; number < 55; number++) {
    const headers = { ...CHANGE.headers, 'Idempotency-Key': `older-${number}` }
    await page.request.post(path, {
      headers,
      data: { username: `older-${number}`, password: GOOD_PASSWORD },
    })
  }
  const { open, openers } = activityPage(page)
  await open('?usernameContains=older')
  await expect(openers).toHaveCount(50)
  await openers.first().focus()
  await page.keyboard.press('End')
  await expect(openers).toHaveCount(55)
  await expect(openers.nth(49)).toBeFocused()
  await expect(page.getByText('55 actions')).toBeVisible()
})

test('who and what is gone can still be filtered by', async ({ page }) => {
  const key = (name: string) => ({ headers: { ...CHANGE.headers, 'Idempotency-Key': name } })
  const created = await page.request.post('/api/credential-lists', {
    ...key('pier'),
    data: { friendlyName: 'Pier' },
  })
  const { credentialList } = (await created.json()) as { credentialList: { sid: string } }
  await page.request.delete(`/api/credential-lists/${credentialList.sid}`, key('gone'))
  const { open, pick, chip, rows } = activityPage(page)
  await open()
  await pick('List', 'pie')
  await expect(chip('List')).toContainText('Pier (removed)')
  await expect(rows('Pier')).toHaveCount(2)
  await page.getByRole('button', { name: 'By me' }).click()
  await expect(chip('Person')).toContainText('First admin')
})

test('a filter that matches nothing says so, and leads back', async ({ page }) => {
  const { open, clear, table } = activityPage(page)
  await open('?username=nobody-at-all')
  await expect(page.getByRole('main')).toContainText('No action matches the filters.')
  await clear.last().click()
  await expect(table).toContainText('Sign in')
})

test('the export holds what the filters show, and is itself on record', async ({ page }) => {
  const { open, exportAs, table } = activityPage(page)
  await open('?action=sign-in')
  const csv = await exportAs('CSV')
  expect(csv.suggestedFilename()).toMatch(/^sipdesk-record-\d{4}-\d\d-\d\d\.csv$/)
  const forSpreadsheet = await exportAs('For a spreadsheet')
  expect(forSpreadsheet.suggestedFilename()).toMatch(/-spreadsheet\.csv$/)
  await open('?action=audit.export')
  await expect(table).toContainText('csv action=sign-in')
})

test('it says how people signed in, and what was refused', async ({ page }) => {
  const { open, openers, details, rows } = activityPage(page)
  await open('?action=sign-in')
  await openers.first().click()
  await expect(details).toContainText('Evidencepassword')

  const headers = { Origin: 'https://evil.example', 'X-Sipdesk': '1' }
  await page.request.post('/api/people', { headers, data: {} })
  await open('?action=access')
  await expect(rows('Refused')).toHaveCount(1)
  await openers.first().click()
  await expect(details).toContainText('csrf')
  await expect(details).toContainText('127.0.0.1')
})

test('an alert names whom it is about, and the event that caused it', async ({ page, request }) => {
  const data = { email: 'nobody@example.com', password: 'wrong' }
  for (let attempt = 0; attempt < 6; attempt++) {
    await request.post('/api/auth/sign-in/email', { ...CHANGE, data })
  }
  const { open, rows, openers, details } = activityPage(page)
  await open('?action=alert.account-locked')
  const row = rows('Alert: too many sign-in attempts')
  await expect(row).toContainText('nobody@example.com')
  await expect(row).toContainText('Not signed in')
  await openers.first().click()
  await expect(details).toContainText(/EvidenceEvent \d+/)
})
