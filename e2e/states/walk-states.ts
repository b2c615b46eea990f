import { test, type Browser, type Page } from '@playwright/test'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import type { Beginning } from '../fixtures/test.ts'
import type { State } from './state.ts'
import { startWorld } from '../fixtures/world.ts'

/** Milliseconds to open one state and to check it in every layout, on a machine that does other things too. */
export const STATE_WITHIN = 60_000

type Walk = {
  browser: Browser
  beginning: Beginning
  states: readonly State[]
  /** Pixels of a screenshot for each of CSS. */
  deviceScaleFactor?: number
  /** Checks the page as it is now. */
  visit: (page: Page, state: State) => Promise<void>
}

/**
 * Brings about each state in a world of its own, but one after the other in the same tab: a new one
 * loads all code anew.
 */
export async function walkStates(walk: Walk): Promise<void> {
  const { browser, beginning, states, deviceScaleFactor = 1, visit } = walk
  const { data, host, cookiesAt } = beginning
  const PORT = String(await freePort())
  await using context = await browser.newContext({
    baseURL: `http://localhost:${PORT}`,
    deviceScaleFactor,
  })
  const page = await context.newPage()
  for (const state of states) {
    await test.step(state.name, async () => {
      const { seed, settings } = state
      await using world = await startWorld({
        ...(seed && { seed }),
        data,
        start: host.start,
        settings: { PORT, ...settings },
      })
      await context.clearCookies()
      await context.addCookies(cookiesAt(world.url))
      await state.open(page, world)
      // Pages that are loaded later are there once their heading is.
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      await visit(page, state)
      await context.setOffline(false)
      await page.goto('about:blank')
    })
  }
}
