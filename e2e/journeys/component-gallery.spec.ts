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

/** What the page complains about, as it does so. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  return complaints
}
