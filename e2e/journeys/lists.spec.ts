import { createPage } from '../create-page.ts'
import { expect, test } from '../fixtures.ts'

test('choosing a list shows its name, SID, size and credentials; back and forward work', async ({
  page,
}) => {
  const create = createPage(page)
  await page.goto('/')
  await expect(page.getByText(/^Sandbox/).first()).toBeVisible()
  const link = create.lists.getByRole('link').first()
  await expect(link).toContainText(/CL[0-9a-f]{32}/)
  await expect(link).toContainText(/\d+ of 1,000/)
  await link.click()
  await expect(page).toHaveURL(/\/lists\/CL[0-9a-f]{32}$/)
  await expect(create.table).toBeVisible()
  await expect(create.lists.locator('[aria-current="page"]')).toHaveCount(1)
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
  await page.goForward()
  await expect(create.table).toBeVisible()
})

test('an address that is nothing says so and leads back', async ({ page }) => {
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/not found/i)
  await page.goto(`/lists/CL${'0'.repeat(32)}`)
  await expect(page.getByText(/Twilio does not know this credential list/)).toBeVisible()
})

test.describe('a full house', () => {
  test.use({ seed: 'list-of-999' })

  test('999 rows scroll, few are in the page, and the 1,000th fills the list', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    await expect(create.table).toHaveAttribute('aria-rowcount', '1000')
    expect(await create.table.getByRole('row').count()).toBeLessThan(80)
    await create.table.evaluate((table) => {
      const scroller = table.closest('[tabindex="0"]') ?? table
      scroller.scrollTop = scroller.scrollHeight
    })
    await expect(create.table.locator('[aria-rowindex="1000"]')).toBeVisible()
    await create.fillIn('number-1000')
    await create.submit.click()
    await expect(create.created).toBeVisible()
    await create.stored.click()
    await expect(page.getByText(/list is full/i).first()).toBeVisible()
    await expect(create.submit).toHaveAttribute('aria-disabled', 'true')
  })
})

test.describe('an empty account', () => {
  test.use({ seed: 'empty' })

  test('says what a credential list is and where it comes from', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText(/no credential lists/i).first()).toBeVisible()
  })
})
