import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { findPage } from '../pages/find-page.ts'
import { listsPage } from '../pages/lists-page.ts'
import { palettePage } from '../pages/palette.ts'

/** Pastes a text into a field, as the keys would. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
    // Firefox gives an event that a page makes no text of the page's.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData })
    if (input.dispatchEvent(event)) document.execCommand('insertText', false, pasted)
  }, text)
}

test('a row of a spreadsheet fills both fields; several rows fill none, and say what to do', async ({
  page,
  world,
}) => {
  const create = createPage(page)
  const list = await create.open()
  await create.fillIn('half-typed', 'something else')
  await paste(create.username, '1008\tGeheimesWort12\r\n1009\tGeheimesWort13\r\n')
  await expect(create.form).toContainText('You pasted 2 rows, so nothing was filled in.')
  await expect(page.locator('[aria-live=polite]')).toContainText('paste one row at a time')
  await expect(create.username).toHaveValue('half-typed')
  await expect(create.password).toHaveValue('something else')

  // It is about the paste: typing goes on from there.
  await create.username.press('End')
  await create.username.press('x')
  await expect(create.form).not.toContainText('You pasted')

  await paste(create.username, `1008\t${GOOD_PASSWORD}\tAnna`)
  await expect(create.form).toContainText('has 3 columns: the first two were filled in')
  await paste(create.username, `1008\t${GOOD_PASSWORD}\r\n`)
  await expect(create.form).toContainText('were filled in from the row you pasted')
  await expect(create.username).toHaveValue('1008')
  await expect(create.password).toHaveValue(GOOD_PASSWORD)
  await paste(create.username, '')
  await expect(create.form).not.toContainText('were filled in from the row')

  // What comes another way than by pasting: no mend makes one name of both.
  await create.username.fill(`1008\tGeheimesWort12`)
  await create.form.getByRole('button', { name: /^Use .1008.$/ }).click()
  await create.submit.click()
  await create.created.waitFor()
  expect(world.twilio.passwordWorks(list.sid, '1008', GOOD_PASSWORD)).toBe(true)
  expect(page.url()).not.toContain('Geheimes')
})

test('where a row is looked for, its first cell is: no password gets into an address or on record', async ({
  page,
}) => {
  const find = findPage(page)
  const palette = palettePage(page)
  const isLookedFor = async (field: Locator) => {
    await field.fill('')
    await paste(field, '1008\tGeheimesWort12')
    await expect(field).toHaveValue('1008')
  }
  await createPage(page).open()
  await isLookedFor(find.filter)
  await expect(page).toHaveURL(/\?q=1008$/)
  await palette.open()
  await isLookedFor(palette.field)
  await page.keyboard.press('Escape')
  await page.goto('/search')
  await isLookedFor(find.field)
  await expect(page).toHaveURL(/\?q=1008$/)
  await page.goto('/activity')
  await page.getByRole('button', { name: 'Username', exact: true }).click()
  const username = page.getByRole('textbox', { name: 'Username contains' })
  await isLookedFor(username)
  await username.press('Enter')
  await expect(page).toHaveURL(/\?usernameContains=1008$/)
})

test('a row pasted as the name of a list: the mend is its first cell', async ({ page }) => {
  const lists = listsPage(page)
  await lists.begin('')
  await paste(lists.name, '1008\tGeheimesWort12')
  await expect(lists.dialog).toContainText('tab')
  await lists.dialog.getByRole('button', { name: /^Use / }).click()
  await expect(lists.name).toHaveValue('1008')
})

test('a password with a space at its end: told, no stronger for it, and one press without it', async ({
  page,
}) => {
  const create = createPage(page)
  await create.open()
  await create.fillIn('anna@example.com', 'Password1234')
  await expect(create.form).toContainText(
    'can’t write the settings file for Asterisk with this username',
  )
  const strength = create.form.locator('.strength')
  await expect(strength).toContainText('guessed')
  const before = await strength.textContent()
  await create.password.fill('Password1234 ')
  await expect(create.form).toContainText('There is a space at the start or the end. It counts')
  await expect(create.form).toContainText('for Asterisk with this password')
  await expect(strength).toHaveText(before ?? '')
  await create.form.getByRole('button', { name: 'Use without the space' }).click()
  await expect(create.password).toHaveValue('Password1234')
  await expect(create.password).toBeFocused()
  await create.password.fill('Password1234\t')
  await create.form.getByRole('button', { name: 'Use without the space' }).click()
  await expect(create.password).toHaveValue('Password1234')
})
