import type { Page } from '@playwright/test'
import { createPage, GENERATED, GOOD_PASSWORD } from '../pages/create-page.ts'
import { rotateForm } from '../pages/rotate-form.ts'
import { expect, signIn, newPerson, test } from '../fixtures/test.ts'
import { HELD_BACK, untilHeldBack } from '../fixtures/held-back.ts'

/** The panel of one credential, opened by its own address. */
async function openDetails(page: Page, username = 'reception') {
  const { sid } = await createPage(page).open()
  await page.goto(`/lists/${sid}?username=${username}`)
  const named = { name: username, exact: true }
  const panel = page.getByRole('region', named).or(page.getByRole('dialog', named))
  await panel.waitFor()
  return {
    listSid: sid,
    rotate: panel.getByRole('button', { name: 'Rotate password' }),
    remove: panel.getByRole('button', { name: 'Delete…' }),
    ...rotateForm(page),
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
  await expect(details.password).toHaveValue(GENERATED)
  const password = await details.password.inputValue()
  await page.keyboard.press('Enter')
  const { table, copyAll, stored, another } = createPage(page)
  await expect(copyAll).toBeFocused()
  await expect(details.rotated).toContainText(password)
  await expect(details.rotated).toContainText('up to an hour')
  await expect(another).toHaveCount(0)
  expect(world.twilio.passwordWorks(details.listSid, 'reception', password)).toBe(true)
  await stored.press('Enter')
  await expect(page.getByText(password)).toHaveCount(0)
  await expect(table.getByRole('row').filter({ hasText: 'reception' })).toContainText('rotated')
  await expect(table.getByRole('link', { name: 'reception' })).toBeFocused()
})

test('a new password that was typed but not sent is there after going elsewhere, until it is cancelled', async ({
  page,
}) => {
  const details = await openDetails(page)
  await details.rotate.click()
  await details.fillIn(GOOD_PASSWORD)
  await goToStatus(page)
  await page.goBack()
  await expect(details.password).toHaveValue(GOOD_PASSWORD)
  await details.cancel.click()
  await goToStatus(page)
  await page.goBack()
  await expect(details.rotate).toBeVisible()
})

test('cancelling a rotation gives focus back to where it began', async ({ page }) => {
  const details = await openDetails(page)
  await details.rotate.press('Enter')
  await details.cancel.press('Enter')
  await expect(details.rotate).toBeFocused()
})

test('a password that breaks the rules is told before anything is sent', async ({
  page,
  world,
}) => {
  const details = await openDetails(page)
  await details.rotate.click()
  const sent = world.twilio.requests().filter(({ method }) => method === 'POST').length
  await details.fillIn('abc')
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
  await details.fillIn(GOOD_PASSWORD)
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
    await details.fillIn(GOOD_PASSWORD)
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
    await expect(main).toContainText('The password of reception in Berlin office is waiting')
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
