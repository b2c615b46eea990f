import { expectAccessible } from '../accessible.ts'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { createPage } from '../create-page.ts'
import { expect, test } from '../fixtures.ts'
import { STATES } from '../states.ts'
import { startWorld } from '../world.ts'

/** Milliseconds for one state. */
const STATE_WITHIN = 10_000

// Each in a world of its own, but one after the other in the same tab: a new one loads all code anew.
for (const [part, states] of Object.entries(STATES)) {
  test.describe(part, () => {
    test('0 axe violations in every state, light and dark', async ({ browser, beginning }) => {
      test.setTimeout(states.length * STATE_WITHIN)
      const PORT = String(await freePort())
      const { data, host, cookies } = beginning
      await using context = await browser.newContext({ baseURL: `http://localhost:${PORT}` })
      const page = await context.newPage()
      for (const { name, reach } of states) {
        await test.step(name, async () => {
          await using world = await startWorld({ data, start: host.start, settings: { PORT } })
          await context.clearCookies()
          await context.addCookies(cookies)
          await reach(page, world)
          // Pages that are loaded later are there once their heading is.
          await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
          await expectAccessible(page)
          await context.setOffline(false)
          await page.goto('about:blank')
        })
      }
    })
  })
}

for (const seed of ['empty', 'list-of-999'] as const) {
  test.describe(`${seed} world`, () => {
    test.use({ seed })
    test(`${seed}: 0 axe violations`, async ({ page }) => {
      await page.goto('/')
      if (seed === 'empty')
        await page.getByRole('heading', { name: 'No credential lists yet' }).waitFor()
      else {
        const create = createPage(page)
        await create.open()
        await create.fillIn('number-1000')
        await create.submit.click()
        await create.stored.click()
        await page.getByText(/This list is full/).waitFor()
      }
      await expectAccessible(page)
    })
  })
}

for (const width of [320, 768]) {
  test(`${width} px wide: nothing is cut off or scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    const create = createPage(page)
    await create.open()
    await create.fillIn('W'.repeat(60), 'w'.repeat(200))
    await create.submit.click()
    await create.summary.waitFor()
    const isWider = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
    expect(await isWider()).toBe(false)
    await create.fillIn('W'.repeat(32), `Ab1${'w'.repeat(125)}`)
    await create.submit.click()
    await create.created.waitFor()
    expect(await isWider()).toBe(false)
  })
}
