import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { detailsPanel } from '../pages/details-panel.ts'
import { setKnownForAnHour } from '../fixtures/proven.ts'
import { atTwilio } from '../fixtures/twilio.ts'
import { findPage } from '../pages/find-page.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'
import { palettePage } from '../pages/palette.ts'

test('what is written about a credential is found, read by others, and kept after it was deleted', async ({
  page,
  browser,
  world,
}) => {
  const details = detailsPanel(page)
  const listSid = await details.open()
  await test.step('written by keyboard alone', async () => {
    await details.texts.getByRole('button', { name: 'Add a label' }).focus()
    await page.keyboard.press('Enter')
    await expect(details.field('Label')).toBeFocused()
    await page.keyboard.type('Front desk')
    await page.keyboard.press('Enter')
    await expect(details.change('Label')).toBeFocused()
    await expect(details.saved).toBeVisible()
    await details.write('Device', '00:15:65:AB:CD:EF')
    await expect(details.saved).toHaveCount(1)
  })
  await test.step('found by it in the command menu, a MAC address however it is spelled', async () => {
    const palette = palettePage(page)
    await palette.open()
    for (const text of ['front de', '001565abcdef']) {
      await palette.field.fill(text)
      await expect(palette.marked).toContainText('reception')
    }
    await page.keyboard.press('Escape')
  })
  await test.step('read by a viewer, who cannot change it', async () => {
    const viewer = await newPerson(page, 'viewer')
    const other = await browser.newPage({ baseURL: world.url })
    await signIn(other, viewer)
    const seen = detailsPanel(other)
    await seen.open()
    await expect(seen.texts).toContainText('Front desk')
    await expect(seen.texts).toContainText('Last changed by First admin')
    await expect(seen.texts.getByRole('button', { name: /Label|Add/ })).toHaveCount(0)
    await other.close()
  })
  await test.step('kept after the credential was deleted, with who did it', async () => {
    await details.panel.getByRole('button', { name: 'Delete…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Type the username to confirm').fill('reception')
    await dialog.getByRole('button', { name: 'Delete credential' }).click()
    await expect(details.panel).toBeHidden()
    await page.goto(`/lists/${listSid}?username=reception`)
    await expect(details.panel).toContainText('Deleted by First admin on')
    await expect(details.panel).toContainText('Front desk')
  })
})

test('what was not saved stays: after a failure, after going elsewhere, and until it is given up', async ({
  page,
}) => {
  const details = detailsPanel(page)
  await details.open()
  await details.texts.getByRole('button', { name: 'Add a note' }).click()
  await details.field('Note').fill('Ask Olga for the key')
  await page.getByRole('link', { name: 'Status' }).click()
  await page.getByRole('heading', { level: 1, name: 'Status' }).waitFor()
  await page.goBack()
  await expect(details.field('Note')).toHaveValue('Ask Olga for the key')

  await page.context().setOffline(true)
  await details.field('Note').press('Enter')
  await expect(details.texts.getByRole('alert')).not.toBeEmpty()
  await expect(details.field('Note')).toHaveValue('Ask Olga for the key')
  await page.context().setOffline(false)
  await details.field('Note').press('Enter')
  await expect(details.change('Note')).toContainText('Ask Olga for the key')

  await details.change('Note').press('Enter')
  await details.field('Note').fill('Something else')
  await page.keyboard.press('Escape')
  await expect(details.change('Note')).toContainText('Ask Olga for the key')
  await expect(details.panel).toBeVisible()
})

test('a text that looks like a password is questioned, and one that is too long is told in its place', async ({
  page,
}) => {
  const details = detailsPanel(page)
  await details.open()
  await details.texts.getByRole('button', { name: 'Add a place' }).click()
  await details.field('Place').fill(`It is ${GOOD_PASSWORD}`)
  await page.keyboard.press('Enter')
  await expect(details.keepAnyway).toBeFocused()
  await expect(details.texts).toContainText('This looks like a password')
  await details.field('Place').fill('x'.repeat(201))
  await page.keyboard.press('Enter')
  await expect(details.texts).toContainText('at most 200 characters')
  await details.field('Place').fill('Building3-Room214')
  await page.keyboard.press('Enter')
  await details.keepAnyway.click()
  await expect(details.change('Place')).toContainText('Building3-Room214')
})

test('who created it and set its password stands beside it, and whether that was past Sipdesk', async ({
  page,
}) => {
  const create = createPage(page)
  await create.open()
  await create.fillIn('made-here')
  await create.submit.click()
  await create.stored.click()
  await findPage(page).row('made-here').click()
  const { panel } = detailsPanel(page, 'made-here')
  await expect(panel.getByText('by First admin')).toHaveCount(2)
  await expect(panel).not.toContainText('Changed outside Sipdesk')
})

test('what somebody deleted at Twilio is named on its list, with the way to what was written', async ({
  page,
  world,
}) => {
  const details = detailsPanel(page)
  const listSid = await details.open()
  const sid = await details.describe(listSid, { label: 'Front desk' })
  setKnownForAnHour(world.dataDir)
  await atTwilio(world).deleteCredential(listSid, sid)
  const gone = page.getByText('One credential is gone from Twilio')
  // Whoever looks again within a moment is shown the same.
  await expect(async () => {
    await createPage(page).open()
    await expect(gone).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await gone.click()
  await page.getByRole('link', { name: 'reception' }).click()
  await expect(details.panel).toContainText('Gone from Twilio since')
  await expect(details.panel).toContainText('Front desk')
})
