import { expect, test } from '../fixtures/test.ts'
import { atTwilio } from '../fixtures/twilio.ts'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { rotateForm } from '../pages/rotate-form.ts'

test('names that hold control characters are shown with them written out, and can be rotated, renamed and deleted', async ({
  page,
  world,
}) => {
  const twilio = atTwilio(world)
  await twilio.createList('Bell\u0007 tower')
  await twilio.createCredential('Bell\u0007 tower', 'an\u0007na')
  const shown = String.raw`an\u0007na`
  const sid = await twilio.sidOf('Bell\u0007 tower')
  await page.goto(`/lists/${sid}`)
  await createPage(page).table.getByRole('link', { name: shown, exact: true }).click()
  const panel = page.getByRole('region', { name: shown, exact: true })
  await panel.getByRole('button', { name: 'Rotate password' }).click()
  const rotation = rotateForm(page)
  await rotation.fillIn(GOOD_PASSWORD)
  await rotation.change.click()
  await rotation.rotated.getByText(shown).first().waitFor()
  expect(world.twilio.passwordWorks(sid, 'an\u0007na', GOOD_PASSWORD)).toBe(true)
  await createPage(page).stored.click()

  await panel.getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: `Delete “${shown}”?` })
  await dialog.getByLabel('Type the username to confirm').fill(shown)
  await dialog.getByRole('button', { name: 'Delete credential' }).click()
  await expect(page.getByText(`${shown} was deleted.`).first()).toBeVisible()

  await page.goto('/')
  const listName = String.raw`Bell\u0007 tower`
  await page.getByRole('button', { name: `Rename: ${listName}` }).click()
  const rename = page.getByRole('dialog', { name: `Rename “${listName}”` })
  await rename.getByLabel('Name').fill('Bell tower')
  await rename.getByRole('button', { name: 'Rename list' }).click()
  await expect(
    page.getByText(`List “${listName}” is now called “Bell tower”`).first(),
  ).toBeVisible()
  expect(await twilio.listNames()).toContain('Bell tower')
})

test('two names of which one holds what cannot be seen are told apart, and deleted as they are shown', async ({
  page,
  world,
}) => {
  const twilio = atTwilio(world)
  await twilio.createList('Annex')
  await twilio.createCredential('Annex', 'desk-1')
  await twilio.createCredential('Annex', 'desk\u200b-1')
  const shown = String.raw`desk\u200b-1`
  await page.goto(`/lists/${await twilio.sidOf('Annex')}`)
  const { table } = createPage(page)
  await expect(table.getByRole('link', { name: 'desk-1', exact: true })).toHaveCount(1)
  await table.getByRole('link', { name: shown, exact: true }).click()
  const panel = page.getByRole('region', { name: shown, exact: true })
  await panel.getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: `Delete “${shown}”?` })
  await dialog.getByLabel('Type the username to confirm').fill(shown)
  await dialog.getByRole('button', { name: 'Delete credential' }).click()
  await expect(page.getByText(`${shown} was deleted.`).first()).toBeVisible()
  await expect(table.getByRole('link')).toHaveText(['desk-1'])
})
