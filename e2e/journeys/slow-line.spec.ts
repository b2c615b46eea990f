import type { Page } from '@playwright/test'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { HELD_BACK } from '../fixtures/held-back.ts'

/** Bytes a second of a line of 1 Mbit/s, and milliseconds for there and back. */
const LINE = {
  offline: false,
  downloadThroughput: 125_000,
  uploadThroughput: 125_000,
  latency: 300,
}

/** Below this, what moved is less than a letter by less than its height. */
const STILL = 0.001

test(
  'on a line of 1 Mbit/s the form is usable before the list has come, and nothing moves',
  { tag: '@waits' },
  async ({ page, world }) => {
    const create = createPage(page)
    const { sid } = (await (await page.request.get('/api/credential-lists')).json())
      .credentialLists[1]
    world.twilio.setFault({ fault: 'latency', delayMs: HELD_BACK, method: 'GET', path: sid })
    await putOnSlowLine(page)
    await page.goto(`/lists/${sid}`)
    await create.username.pressSequentially('quick.one')
    await create.own.click()
    await create.password.pressSequentially(GOOD_PASSWORD)
    await expect(create.form.getByText('At least 12 characters')).toBeVisible()
    await expect(create.table).toBeHidden()
    await expect(create.username).toHaveValue('quick.one')
    await expect(create.password).toHaveValue(GOOD_PASSWORD)

    world.twilio.clearFaults()
    await expect(create.table).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await shiftOf(page)).toBeLessThan(STILL)
    await create.submit.click()
    await expect(create.created).toContainText('quick.one')
  },
)

for (const width of [1440, 375]) {
  test(
    `nothing moves on the page of all lists while it loads, ${width} px wide`,
    { tag: '@waits' },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await putOnSlowLine(page)
      await listsPage(page).open()
      await page.waitForLoadState('networkidle')
      expect(await shiftOf(page)).toBeLessThan(STILL)
    },
  )
}

test.describe('signed out', () => {
  test.use({ signedIn: false })
  test('nothing moves on the sign-in page while it loads', { tag: '@waits' }, async ({ page }) => {
    await putOnSlowLine(page)
    await page.goto('/')
    await page.getByLabel('E-mail address').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await shiftOf(page)).toBeLessThan(STILL)
  })
})

/** From the next page on: adds up every layout shift without input. */
async function putOnSlowLine(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
        }
        if (!hadRecentInput) Object.assign(globalThis, { shift: soFar() + value })
      }
    }).observe({ type: 'layout-shift', buffered: true })

    function soFar(): number {
      return (globalThis as unknown as { shift: number }).shift
    }
  })
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.enable')
  await browser.send('Network.emulateNetworkConditions', LINE)
}

/** How much moved, and how far, as shares of the screen. https://web.dev/articles/cls */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { shift: number }).shift)
}
