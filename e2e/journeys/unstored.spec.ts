import { createPage, GOOD_PASSWORD } from '../create-page.ts'
import { findPage } from '../find-page.ts'
import { expect, test } from '../fixtures.ts'

test.describe('a password not yet stored', () => {
  test('an unstored password follows to another list, and closing the page asks', async ({
    page,
  }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('unstored')
    await create.submit.click()
    await expect(create.created).toBeVisible()
    await create.lists.getByRole('link').last().click()
    await expect(create.created).toContainText(GOOD_PASSWORD)
    const asked = page.waitForEvent('dialog')
    const closed = page.close({ runBeforeUnload: true })
    expect((await asked).type()).toBe('beforeunload')
    await (await asked).dismiss()
    await closed
    await expect(create.created).toContainText(GOOD_PASSWORD)
  })

  test('a create that ends after its page was left shows its password all the same, and loses nothing', async ({
    page,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    world.twilio.setFault({ fault: 'latency', delayMs: 5000, method: 'POST' })
    await create.fillIn('left-behind', GOOD_PASSWORD)
    await create.submit.click()
    await create.lists.getByRole('link').last().click()
    await create.fillIn('typed-meanwhile', 'Zyxwvutsrqp9')
    await expect(create.created).toContainText('left-behind', { timeout: 15_000 })
    await expect(create.created).toContainText(GOOD_PASSWORD)
    await create.stored.click()
    await expect(create.username).toHaveValue('typed-meanwhile')
    await expect(create.password).toHaveValue('Zyxwvutsrqp9')
  })

  test('going back does not lose an unstored password', async ({ page }) => {
    const create = createPage(page)
    await page.goto('/')
    await create.lists.getByRole('link').first().click()
    await create.fillIn('unstored')
    await create.submit.click()
    await expect(create.created).toBeVisible()
    await page.goBack()
    await expect(page.getByText('A password is waiting to be stored')).toBeVisible()
    await page.getByRole('link', { name: 'Show it now' }).click()
    await expect(create.created).toContainText(GOOD_PASSWORD)
  })
})

test('what is typed but not sent is still there after going elsewhere', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await create.fillIn('half-typed', GOOD_PASSWORD)
  await page.keyboard.press('Control+k')
  await expect(findPage(page).field).toBeFocused()
  await page.getByRole('link', { name: 'Record' }).click()
  await expect(create.form).toBeHidden()
  await create.lists.getByRole('link').last().click()
  await expect(create.username).toHaveValue('half-typed')
  await expect(create.password).toHaveValue(GOOD_PASSWORD)
  await create.submit.click()
  await expect(create.created).toContainText('half-typed')
  await create.stored.click()
  await expect(create.username).toHaveValue('')
  await expect(create.password).toHaveValue('')
})
