import { expectAccessible } from '../checks/accessible.ts'
import { createPage } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { shell } from '../pages/shell.ts'

const EXACT = /\d+ \w+ \d{4}, \d\d:\d\d:\d\d/

test.use({ hasTouch: true, viewport: { width: 1440, height: 900 } })

test('the exact time: pointed at, touched, with focus; until Escape, and while the pointer is on it', async ({
  page,
}) => {
  await createPage(page).open()
  await shell(page).ready()
  const tip = page.getByRole('tooltip')
  const row = page.getByRole('table', { name: 'Credentials' }).getByRole('row').nth(2)
  const time = row.getByRole('time').first()
  await time.hover()
  await expect(tip).toHaveText(new RegExp(`^${EXACT.source}$`))
  await tip.hover()
  await expect(tip).toBeVisible()
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(tip).toBeHidden()

  // Keys, so that focus is seen: rows are one stop for Tab, and arrows lead from one to the next.
  const link = row.getByRole('link')
  const before = row.locator('xpath=preceding-sibling::*').last().getByRole('link')
  await before.focus()
  await page.keyboard.press('ArrowDown')
  await expect(link).toBeFocused()
  const both = new RegExp(`^Password set: ${EXACT.source}\\s*Updated: ${EXACT.source}$`)
  await expect(tip).toHaveText(both)
  await expect(link).toHaveAccessibleDescription(both)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
  await expect(link).not.toHaveAttribute('aria-describedby')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: await link.innerText() })).toBeVisible()
  await time.hover()
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
  await expect(page, 'one Escape closes one thing').toHaveURL(/username=/)

  await time.tap()
  await expect(tip).toBeVisible()
  await page.getByRole('heading', { level: 1 }).tap()
  await expect(tip).toBeHidden()
})

test('where a time stands alone it takes focus, and it ages while one looks', async ({ page }) => {
  await page.clock.install()
  await page.goto('/status')
  await shell(page).ready()
  const time = page.getByRole('main').getByRole('button', { name: 'just now' })
  const tip = page.getByRole('tooltip')
  await page.getByRole('button', { name: 'Copy version' }).focus()
  await page.keyboard.press('Tab')
  await expect(time).toBeFocused()
  await expect(tip).toHaveText(EXACT)
  await expect(time).toHaveAccessibleDescription(EXACT)
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(tip).toBeVisible()
  await page.clock.fastForward('02:01')
  await expect(page.getByRole('main').getByRole('button', { name: '2 minutes ago' })).toBeFocused()
})
