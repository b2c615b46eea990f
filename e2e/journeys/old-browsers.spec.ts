import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import { expectAccessible } from '../checks/accessible.ts'

/** What takes from a new browser what an older one has not. */
const OLDER: Record<string, () => unknown> = {
  'no modules': () => Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule'),
  'no Promise.withResolvers': () => Reflect.deleteProperty(Promise, 'withResolvers'),
  'no AbortSignal.any': () => Reflect.deleteProperty(AbortSignal, 'any'),
  'no AbortSignal at all': () => Reflect.deleteProperty(globalThis, 'AbortSignal'),
  'no URL.parse': () => Reflect.deleteProperty(URL, 'parse'),
  'no union of sets': () => Reflect.deleteProperty(Set.prototype, 'union'),
  'no popovers': () => Reflect.deleteProperty(HTMLElement.prototype, 'popover'),
  'no light-dark()': () => {
    const { supports } = CSS
    CSS.supports = (...words: string[]) =>
      words.every((word) => !word.startsWith('light-dark(')) &&
      Reflect.apply(supports, CSS, words) === true
  },
}

const ENGLISH = 'This browser is too old for Sipdesk'
const GERMAN = 'Dieser Browser ist zu alt für Sipdesk'
const VERSIONS = 'Chrome 131, Edge 131, Firefox 133, Safari 18.1'

/** The requests for data that a page sends. */
function dataOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()))
  return asked
}

test('a browser that is too old is told so, and nothing of the page begins', async ({
  page,
  context,
}) => {
  for (const [name, take] of Object.entries(OLDER)) {
    await test.step(name, async () => {
      const older = await context.newPage()
      await older.addInitScript(take)
      const asked = dataOf(older)
      await older.goto('/')
      await expect(older.getByRole('heading', { level: 1 })).toHaveText(ENGLISH)
      await expect(older.getByRole('main')).toContainText(VERSIONS)
      await older.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
      expect(asked).toEqual([])
      await expect(older.locator('body')).toHaveText(
        /^\s*This browser is too old[^{}]+, or newer\.\s*$/,
      )
      await older.close()
    })
  }
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await expect(page.getByText(ENGLISH)).toHaveCount(0)
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('a browser that is too old is told so', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Promise, 'withResolvers'))
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(GERMAN)
    await expect(page.getByRole('main')).toContainText(VERSIONS)
    await expectAccessible(page)
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('the page says what it needs', async ({ page }) => {
      await page.goto('/')
      await expect(page.locator('noscript p')).toHaveText(/^Sipdesk braucht JavaScript\./)
      await expect(page.locator('noscript p')).toBeVisible()
      await expect(page.getByText(GERMAN)).toBeHidden()
    })
  })
})
