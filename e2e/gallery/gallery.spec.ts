import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import type { State } from '../states/state.ts'
import { STATES } from '../states/states.ts'
import { STATE_WITHIN, walkStates } from '../states/walk-states.ts'
import { GALLERY, LOOKS, pictureOf, writeIndex, type Look } from './gallery.ts'

/* `npm run gallery`: pictures of every state of every page, to be looked at one by one. */

for (const [part, states] of Object.entries(STATES)) {
  test(part, async ({ browser, beginning }) => {
    test.setTimeout(states.length * STATE_WITHIN * 3)
    mkdirSync(join(GALLERY, part), { recursive: true })
    const visit = async (page: Page, state: State) => {
      for (const look of LOOKS) await takePicture(page, look, pictureOf(part, state, look))
    }
    await walkStates({ browser, beginning, states, visit })
  })
}

test.afterAll(() => writeIndex(STATES))

async function takePicture(page: Page, look: Look, path: string): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height })
  await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' })
  await page.evaluate(drawAll)
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
  expect.soft(scrollWidth, `${path} scrolls sideways`).toBe(clientWidth)
  await page.screenshot({ path: join(GALLERY, path), fullPage: true, caret: 'hide' })
}

/** Runs in the page: has what is out of sight drawn too, since a picture of the whole page shows it. */
function drawAll(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets = [sheet]
}
