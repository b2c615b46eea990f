import { createPage } from '../pages/create-page.ts'
import { expect, signIn, newPerson, test } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { palettePage } from '../pages/palette.ts'
import { ADMIN } from '../fixtures/world.ts'
import { shell } from '../pages/shell.ts'

test('finds a credential in any list by some letters of its name, and opens it, by keyboard alone', async ({
  page,
}) => {
  const palette = palettePage(page)
  await createPage(page).open()
  await palette.open()
  await expect(palette.field).toBeFocused()
  await page.keyboard.type('+15551230102')
  const found = palette.section('Credentials').getByRole('option')
  await expect(found).toHaveCount(1)
  await expect(palette.marked).toContainText('+15551230102')
  await page.keyboard.press('Enter')
  await expect(palette.dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: '+15551230102' })).toBeFocused()
})

test('typing at once loses no letter, even the first time', async ({ page }) => {
  await createPage(page).open(1)
  await shell(page).ready()
  await page.waitForLoadState('networkidle')
  const line = await page.context().newCDPSession(page)
  const asItIs = { offline: false, downloadThroughput: -1, uploadThroughput: -1 }
  await line.send('Network.emulateNetworkConditions', { ...asItIs, latency: 2000 })
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('berlin off', { delay: 30 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Berlin office' })).toBeFocused()
})

test('the field on top finds lists, people and actions; what is not found is said', async ({
  page,
}) => {
  const palette = palettePage(page)
  const list = await createPage(page).open(1)
  await shell(page).find.click()
  await expect(palette.field).toBeFocused()
  await palette.field.fill(ADMIN.email)
  const people = palette.section('People').getByRole('option')
  await expect(people).toHaveText(/First admin\s*Admin/)
  await palette.field.fill('')
  await page.keyboard.type(list.friendlyName.slice(0, 5).toUpperCase())
  await expect(palette.section('Lists').getByRole('option').first()).toContainText(
    list.friendlyName,
  )
  await palette.field.fill('dark theme')
  await expect(palette.options).toHaveCount(1)
  await palette.field.fill('nobody is called so')
  await expect(palette.options).toHaveCount(0)
  await expect(palette.dialog).toContainText('No results for “nobody is called so”.')
})

test('the arrows go round, Escape closes, and focus goes back to where it was', async ({
  page,
}) => {
  const palette = palettePage(page)
  const create = createPage(page)
  await create.open()
  await create.username.fill('half-typed')
  await palette.open()
  await palette.field.fill('go to')
  const count = await palette.options.count()
  await expect(palette.options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(palette.options.nth(count - 1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(palette.options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  await expect(create.username).toBeFocused()
  await expect(create.username).toHaveValue('half-typed')
})

test('an action is done with focus where it belongs: a new credential begins in its field', async ({
  page,
}) => {
  const palette = palettePage(page)
  const create = createPage(page)
  await create.open()
  await palette.open()
  await page.keyboard.type('new credential')
  await page.keyboard.press('Enter')
  await expect(create.username).toBeFocused()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('n')
  await expect(create.username).toBeFocused()
  await page.keyboard.type('n?')
  await expect(create.username).toHaveValue('n?')
})

test('a new list is begun from anywhere: the dialog opens, and focus comes back to its button', async ({
  page,
}) => {
  const palette = palettePage(page)
  const lists = listsPage(page)
  await createPage(page).open()
  for (const from of ['elsewhere', 'there']) {
    await test.step(from, async () => {
      await palette.open()
      await page.keyboard.type('new list')
      await expect(palette.marked).toHaveText('New list')
      await page.keyboard.press('Enter')
      await expect(lists.name).toBeFocused()
      await expect(page).toHaveURL('/')
      await page.keyboard.press('Escape')
      await expect(lists.dialog).toBeHidden()
      await expect(lists.newList).toBeFocused()
    })
  }
  await page.goBack()
  await expect(page).toHaveURL(/\/lists\/CL/)
})

test('a language is found by its own name, and the one in use is not offered', async ({ page }) => {
  const palette = palettePage(page)
  await createPage(page).open()
  await palette.open()
  await palette.field.fill('language')
  await expect(palette.section('Actions').getByRole('option')).toHaveText(['Language: Deutsch'])
  await palette.field.fill('deutsch')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('every username found is one click away in the search', async ({ page }) => {
  const palette = palettePage(page)
  await createPage(page).open()
  await palette.open()
  await page.keyboard.type('handset-2')
  await palette.dialog.getByRole('option', { name: 'Show all 99 matching usernames' }).click()
  await expect(page).toHaveURL('/search?q=handset-2')
})

test('a viewer is offered nothing that a viewer may not do', async ({ page }) => {
  await signIn(page, await newPerson(page, 'viewer'))
  const palette = palettePage(page)
  await createPage(page).open()
  await palette.open()
  await expect(palette.section('Actions').getByRole('option').first()).toBeVisible()
  await expect(palette.dialog.getByRole('option', { name: /^New|people|record/ })).toHaveCount(0)
})

test('lists and actions are there when the usernames cannot be read', async ({ page, world }) => {
  const palette = palettePage(page)
  await createPage(page).open()
  world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
  await palette.open()
  await expect(palette.dialog).toContainText('The usernames couldn’t be read.')
  await expect(palette.section('Lists').getByRole('option').first()).toBeVisible()
})

test('the sheet of keys opens with ?, names the keys, and gives focus back', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  const { account } = shell(page)
  await account.focus()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(sheet).toContainText('Filter this list')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(account).toBeFocused()
})

test('opens by the place of K on a keyboard that is not Latin, and under Caps Lock; what ends a composition opens nothing', async ({
  page,
}) => {
  const palette = palettePage(page)
  await createPage(page).open()
  await shell(page).ready()
  const press = (init: object) =>
    page.evaluate((keys) => {
      const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, init)
  await press({ key: 'n', code: 'KeyN', keyCode: 229 })
  await expect(createPage(page).username).not.toBeFocused()
  await press({ key: 'т', code: 'KeyN' })
  await expect(createPage(page).username).toBeFocused()
  await press({ key: 'K', code: 'KeyK', ctrlKey: true })
  await expect(palette.field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  await press({ key: 'л', code: 'KeyK', ctrlKey: true })
  await expect(palette.field).toBeFocused()
  await page.keyboard.type('reception')
  await expect(palette.marked).toContainText('reception')
  await press({ key: 'Enter', code: 'Enter', keyCode: 229 })
  await expect(palette.dialog).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'reception' })).toBeFocused()
})
