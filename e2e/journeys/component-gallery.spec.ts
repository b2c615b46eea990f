import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../checks/accessible.ts'
import { startDevServer } from '../fixtures/dev-server.ts'
import { expectRoom, expectNothingSideways } from '../checks/room.ts'

test('the gallery of components: axe finds nothing, light or dark; all has room; the console is quiet', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await using server = await startDevServer()
  await page.goto(`${server.url}/gallery/`)
  await test.step('each component is one click away', async () => {
    const links = page.getByRole('navigation', { name: 'Components' }).getByRole('link')
    await expect(links.first()).toBeVisible()
    for (const name of await links.allTextContents())
      await expect(page.locator(`h3#${name}`)).toHaveText(name)
  })
  await expectAccessible(page)
  await test.step('a menu by its keys', () => walkMenu(page))
  await test.step('375 px wide, each dialog included', async () => {
    await page.setViewportSize({ width: 375, height: 812 })
    await expectNothingSideways(page)
    for (const opener of await page.getByRole('button', { name: /^Open a/ }).all()) {
      await opener.click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNothingSideways(page)
      await page.keyboard.press('Escape')
      await expect(opener).toBeFocused()
    }
  })
  await expectRoom(page)
  expect(complaints).toEqual([])
})

/** Arrows go round, letters lead on, Escape and Tab close, Enter selects, and what cannot be done says why. */
async function walkMenu(page: Page): Promise<void> {
  const opener = page.getByRole('button', { name: 'Actions for reception' })
  const item = (name: RegExp) => page.getByRole('menuitem', { name })
  await opener.press('ArrowDown')
  await expect(item(/^Open/)).toBeFocused()
  for (const [key, name] of [
    ['ArrowUp', /^Delete/],
    ['ArrowDown', /^Open/],
    ['End', /^Delete/],
    ['Home', /^Open/],
    ['r', /^Rename/],
  ] as const) {
    await page.keyboard.press(key)
    await expect(item(name)).toBeFocused()
  }
  await expect(item(/^Rename/)).toHaveAccessibleName('Rename You need the admin role.')
  await page.keyboard.press('Enter')
  await expect(item(/^Rename/)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await expect(item(/^Open/)).toHaveCount(0)
  await opener.press('ArrowUp')
  await expect(item(/^Delete/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('paragraph').filter({ hasText: /^Delete…$/ })).toBeVisible()
  await expect(opener).toBeFocused()
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Created' }).click()
  const created = page.getByRole('menuitemcheckbox', { name: 'Created' })
  await expect(created).toHaveAttribute('aria-checked', 'false')
  await page.keyboard.press('Tab')
  await expect(created).toHaveCount(0)
}

/** What the page complains about, as it does so. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  return complaints
}
