import type { Page } from '@playwright/test'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, signIn, newPerson, test } from '../fixtures/test.ts'
import { HELD_BACK, untilHeldBack } from '../fixtures/held-back.ts'

/** The panel of one credential, opened by its own address. */
async function openDetails(page: Page, username = 'reception') {
  const { sid } = await createPage(page).open()
  await page.goto(`/lists/${sid}?username=${username}`)
  const panel = page.getByRole('region', { name: username, exact: true })
  await panel.waitFor()
  return {
    listSid: sid,
    rotate: panel.getByRole('button', { name: 'Rotate password' }),
    remove: panel.getByRole('button', { name: 'Delete…' }),
    form: page.getByRole('form', { name: /^Rotate the password of/ }),
    password: page.getByLabel('New password', { exact: true }),
    change: page.getByRole('button', { name: /^(Change password|Changing…)$/ }),
    rotated: page.getByRole('region', { name: 'Password rotated' }),
    dialog: page.getByRole('dialog', { name: `Delete “${username}”?` }),
    panel,
  }
}

/** Until the other page is there, the one before is only hidden. */
async function goToStatus(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Status' }).click()
  await page.getByRole('heading', { level: 1, name: 'Status' }).waitFor()
}

test('by keyboard alone: a new password, shown once, that works from then on', async ({
  page,
  world,
}) => {
  const details = await openDetails(page)
  await details.rotate.focus()
  await page.keyboard.press('Enter')
  await expect(details.password).toBeFocused()
  await page.keyboard.type(GOOD_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(details.rotated).toBeVisible()
  await expect(details.rotated.getByRole('heading', { name: 'Password rotated' })).toBeFocused()
  await expect(details.rotated).toContainText(GOOD_PASSWORD)
  await expect(details.rotated).toContainText('up to an hour')
  const row = createPage(page).table.getByRole('row').filter({ hasText: 'reception' })
  await expect(row).toContainText('rotated')
  expect(world.twilio.passwordWorks(details.listSid, 'reception', GOOD_PASSWORD)).toBe(true)
  await details.rotated.getByRole('button', { name: 'I’ve saved it' }).press('Enter')
  await expect(page.getByText(GOOD_PASSWORD)).toHaveCount(0)
})

test('a new password that was typed but not sent is there after going elsewhere, until it is cancelled', async ({
  page,
}) => {
  const details = await openDetails(page)
  await details.rotate.click()
  await details.password.fill(GOOD_PASSWORD)
  await goToStatus(page)
  await page.goBack()
  await expect(details.password).toHaveValue(GOOD_PASSWORD)
  await details.form.getByRole('button', { name: 'Cancel' }).click()
  await goToStatus(page)
  await page.goBack()
  await expect(details.rotate).toBeVisible()
})

test('cancelling a rotation gives focus back to where it began', async ({ page }) => {
  const details = await openDetails(page)
  await details.rotate.press('Enter')
  await details.form.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(details.rotate).toBeFocused()
})

test('a password that breaks the rules is told before anything is sent', async ({
  page,
  world,
}) => {
  const details = await openDetails(page)
  await details.rotate.click()
  const sent = world.twilio.requests().filter(({ method }) => method === 'POST').length
  await details.password.fill('abc')
  await details.change.click()
  await expect(details.form.getByRole('group', { name: 'There is a problem' })).toBeFocused()
  expect(world.twilio.requests().filter(({ method }) => method === 'POST')).toHaveLength(sent)
})

test('a lost reply: set again, and said so; a refusal: the old one still works, nothing is lost', async ({
  page,
  world,
}) => {
  const details = await openDetails(page)
  await details.rotate.click()
  world.twilio.setFault({ fault: '401', method: 'POST', path: '/Credentials/' })
  await details.password.fill(GOOD_PASSWORD)
  await details.change.click()
  await expect(details.form).toContainText('doesn’t accept the API key')
  await expect(details.password).toHaveValue(GOOD_PASSWORD)
  world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', path: '/Credentials/' })
  await details.change.click()
  await expect(details.rotated).toContainText('set this password again')
})

test(
  'a rotation whose page was left is not offered for another click, and its end is told there',
  { tag: '@waits' },
  async ({ page, world }) => {
    const main = page.getByRole('main')
    const details = await openDetails(page)
    await details.rotate.click()
    await details.password.fill(GOOD_PASSWORD)
    world.twilio.setFault({
      fault: '401',
      delayMs: HELD_BACK,
      method: 'POST',
      path: '/Credentials/',
    })
    await details.change.click()
    await goToStatus(page)
    await page.goBack()
    await expect(details.rotate).toBeVisible()
    await goToStatus(page)
    await untilHeldBack(world)
    world.twilio.clearFaults()
    await expect(main).toContainText('The password of “reception” was not changed.')
    await page.goBack()
    await expect(details.password).toHaveValue(GOOD_PASSWORD)

    await page.getByRole('button', { name: 'Dismiss' }).click()
    world.twilio.setFault({
      fault: 'latency',
      delayMs: HELD_BACK,
      method: 'POST',
      path: '/Credentials/',
    })
    await details.change.click()
    await goToStatus(page)
    await untilHeldBack(world)
    world.twilio.clearFaults()
    await expect(main).toContainText('The password of “reception” was changed')
    await page.getByRole('link', { name: 'Show it now' }).click()
    await expect(details.rotated).toContainText(GOOD_PASSWORD)
  },
)

test('deleting asks for the name, says what stops working, and the row is gone', async ({
  page,
  world,
}) => {
  // So small that the table is out of sight where the notice is not.
  await page.setViewportSize({ width: 375, height: 667 })
  const details = await openDetails(page)
  await details.remove.click()
  await expect(details.dialog).toContainText('stop working at their next registration')
  const confirm = details.dialog.getByRole('button', { name: 'Delete credential' })
  const name = details.dialog.getByLabel('Type the username to confirm')
  await name.fill('Reception')
  await confirm.click()
  await expect(details.dialog).toContainText('That is not “reception”.')
  await expect(name).toBeFocused()
  await name.fill('receptio')
  await expect(details.dialog).not.toContainText('That is not')
  world.twilio.setFault({ fault: '403', method: 'DELETE' })
  await name.fill('reception')
  await name.press('Enter')
  const alert = details.dialog.getByRole('alert')
  await expect(alert).not.toBeEmpty()
  await name.press('End')
  await page.keyboard.type(' ')
  await expect(alert).toBeEmpty()
  await name.press('Enter')
  await expect(details.dialog).toBeHidden()
  await expect(page.getByRole('main').getByText('reception was deleted.')).toBeInViewport({
    ratio: 1,
  })
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeFocused()
  await expect(createPage(page).table.getByRole('link', { name: 'reception' })).toHaveCount(0)
  expect(world.twilio.requests().filter(({ method }) => method === 'DELETE')).toHaveLength(2)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('main')).not.toContainText('was deleted')
  await expect(page.getByRole('main')).toBeFocused()
})

test('what is gone at Twilio already counts as deleted', async ({ page, world }) => {
  const details = await openDetails(page)
  await details.remove.click()
  const path = `/api/credential-lists/${details.listSid}/credentials`
  const { credentials } = (await (await page.request.get(path)).json()) as {
    credentials: { sid: string; username: string }[]
  }
  const sid = credentials.find(({ username }) => username === 'reception')?.sid
  await page.request.delete(`${path}/${sid}`, {
    headers: { 'X-Sipdesk': '1', 'Idempotency-Key': 'elsewhere' },
  })
  await details.dialog.getByLabel('Type the username to confirm').fill('reception')
  await details.dialog.getByRole('button', { name: 'Delete credential' }).click()
  await expect(details.dialog).toBeHidden()
  expect(world.twilio.requests().filter(({ method }) => method === 'DELETE')).toHaveLength(1)
})

test('who may not is told why', async ({ page }) => {
  const operator = await newPerson(page, 'operator')
  const viewer = await newPerson(page, 'viewer')
  await signIn(page, operator)
  let details = await openDetails(page)
  await expect(details.rotate).not.toHaveAttribute('aria-disabled', 'true')
  await expect(details.remove).toHaveAttribute('aria-disabled', 'true')
  await expect(details.panel).toContainText('Deleting requires the admin role')
  await signIn(page, viewer)
  details = await openDetails(page)
  await expect(details.rotate).toHaveAttribute('aria-disabled', 'true')
})
