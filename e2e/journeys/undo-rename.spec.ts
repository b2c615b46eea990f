import { expect, test, goOffline } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { atTwilio } from '../fixtures/twilio.ts'

test('a rename is undone by keyboard, as an operation of its own; all is announced, focus has a place', async ({
  page,
  world,
}) => {
  const keys: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') keys.push(request.headers()['idempotency-key'])
  })
  const lists = listsPage(page)
  const spoken = page.getByRole('status')
  const main = page.getByRole('main')
  await lists.open()
  await lists.renameTo('PBX trunks', 'Trunks')
  await expect(lists.actions('Trunks')).toBeFocused()
  await expect(spoken).toHaveText(
    'List “PBX trunks” is now called “Trunks”. You can undo this above the table.',
  )

  await lists.undo.press('Enter')
  await expect(main).toContainText('List “Trunks” is called “PBX trunks” again')
  await expect(spoken).toHaveText('List “Trunks” is called “PBX trunks” again')
  await expect(lists.undo).toBeHidden()
  await expect(lists.dismiss).toBeFocused()
  await expect(lists.link('PBX trunks')).toBeVisible()
  await expect(lists.link('Trunks')).toBeHidden()
  expect(await atTwilio(world).listNames()).toContain('PBX trunks')
  expect(new Set(keys).size).toBe(2)

  await page.keyboard.press('Enter')
  await expect(main).not.toContainText('again')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('only the last change can be undone: after another one the rename stands', async ({
  page,
}) => {
  const lists = listsPage(page)
  await lists.open()
  await lists.renameTo('PBX trunks', 'Trunks')
  await lists.renameTo('Remote agents', 'Agents')
  await expect(page.getByRole('main')).not.toContainText('is now called “Trunks”')
  await expect(lists.undo).toHaveCount(1)
  await lists.newList.click()
  await lists.name.fill('Lyon office')
  await lists.name.press('Enter')
  await expect(lists.link('Lyon office')).toBeFocused()
  await expect(lists.undo).toBeHidden()
  await expect(lists.link('Agents')).toBeVisible()
})

test('a name given elsewhere meanwhile stays, and the page says so in place', async ({
  page,
  world,
}) => {
  const twilio = atTwilio(world)
  const lists = listsPage(page)
  await lists.open()
  await lists.renameTo('PBX trunks', 'Trunks')
  await twilio.renameList('Trunks', 'Trunks of Lyon')
  await lists.undo.press('Enter')
  const main = page.getByRole('main')
  await expect(main).toContainText('The old name of the list “Trunks” was not restored')
  await expect(main).toContainText('renamed to “Trunks of Lyon”, and keeps that name')
  await expect(lists.undo).toBeHidden()
  await expect(lists.dismiss).toBeFocused()
  await expect(lists.link('Trunks of Lyon')).toBeVisible()
  expect(await twilio.listNames()).toContain('Trunks of Lyon')
})

test('an undo that fails says why in place, and the next click works', async ({ page, world }) => {
  const lists = listsPage(page)
  await lists.open()
  await lists.renameTo('PBX trunks', 'Trunks')
  world.twilio.setFault({ fault: '403', method: 'POST' })
  await lists.undo.press('Enter')
  const main = page.getByRole('main')
  await expect(main).toContainText('The old name of the list “Trunks” was not restored')
  await expect(main).toContainText('permission is missing')
  await expect(lists.link('Trunks')).toBeVisible()
  await expect(lists.undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(main).toContainText('List “Trunks” is called “PBX trunks” again')
  await expect(main).not.toContainText('was not restored')
  await expect(lists.dismiss).toBeFocused()
})

test('no answer: said so, nothing can be clicked twice, and focus is left where one went', async ({
  page,
  world,
  context,
}) => {
  const lists = listsPage(page)
  await lists.open()
  await lists.renameTo('PBX trunks', 'Trunks')
  await goOffline(page)
  await lists.undo.press('Enter')
  const main = page.getByRole('main')
  await expect(main).toContainText(
    'No answer yet on whether the list “Trunks” is called “PBX trunks” again',
  )
  const undoing = page.getByRole('button', { name: 'Undoing…' })
  await expect(undoing).toBeFocused()
  for (const button of [undoing, lists.dismiss, lists.newList])
    await expect(button).toHaveAttribute('aria-disabled', 'true')
  await lists.actions('Trunks').press('Enter')
  const rename = page.getByRole('menuitem', { name: 'Rename…' })
  await expect(rename).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  await page.getByLabel('Filter').focus()
  await context.setOffline(false)
  await expect(lists.link('PBX trunks')).toBeVisible()
  await expect(main).not.toContainText('No answer yet')
  await expect(lists.undo).toBeHidden()
  await expect(page.getByLabel('Filter')).toBeFocused()
  const names = await atTwilio(world).listNames()
  expect(names.filter((name) => name === 'PBX trunks')).toHaveLength(1)
})

test('a lost reply: the old name is back, and told so', async ({ page, world }) => {
  const lists = listsPage(page)
  await lists.open()
  await lists.renameTo('PBX trunks', 'Trunks')
  world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST' })
  await lists.undo.press('Enter')
  await expect(page.getByRole('main')).toContainText('is called “PBX trunks” again')
  await expect(lists.dismiss).toBeFocused()
  expect(await atTwilio(world).listNames()).toContain('PBX trunks')
})

test('a list renamed meanwhile: its name stays, the dialog says so, and its next clicks know it', async ({
  page,
  world,
}) => {
  const twilio = atTwilio(world)
  const lists = listsPage(page)
  await lists.open()
  await lists.rename('PBX trunks')
  await twilio.renameList('PBX trunks', 'Trunks of Lyon')
  await lists.name.fill('Trunks')
  await lists.confirm('Rename list').click()
  await expect(lists.dialog.getByRole('alert')).toContainText('“Trunks of Lyon”')
  await expect(lists.name).toHaveValue('Trunks')
  expect(await twilio.listNames()).toContain('Trunks of Lyon')
  const heading = lists.dialog.getByRole('heading')
  await expect(heading).toContainText('Trunks of Lyon')
  world.twilio.setFault({ fault: '403', method: 'POST' })
  await lists.confirm('Rename list').click()
  await expect(lists.dialog.getByRole('alert')).toContainText('permission is missing')
  await expect(heading).toContainText('Trunks of Lyon')
  await lists.confirm('Rename list').click()
  await expect(lists.dialog).toBeHidden()
  await expect(lists.actions('Trunks')).toBeFocused()
  const names = await twilio.listNames()
  expect(names).toContain('Trunks')
  expect(names).not.toContain('Trunks of Lyon')
})
