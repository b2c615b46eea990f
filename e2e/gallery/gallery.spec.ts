import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import type { State } from '../states/state.ts'
import { STATES } from '../states/states.ts'
import { STATE_WITHIN, walkStates } from '../states/walk-states.ts'
import { GALLERY, VARIANTS, pictureOf, writeIndex, type Variant } from './gallery.ts'

/* `npm run gallery`: pictures of every state of every page, to be looked at one by one. */

for (const [group, states] of Object.entries(STATES)) {
  test(group, async ({ browser, beginning }) => {
    test.setTimeout(states.length * STATE_WITHIN * 3)
    mkdirSync(join(GALLERY, group), { recursive: true })
    const visit = async (page: Page, state: State) => {
      for (const variant of VARIANTS) {
        await takePicture(page, variant, pictureOf(group, state, variant))
      }
    }
    await walkStates({ browser, beginning, states, visit })
  })
}

test.afterAll(() => writeIndex(STATES))

async function takePicture(page: Page, variant: Variant, path: string): Promise<void> {
  await page.setViewportSize({ width: variant.width, height: variant.height })
  await page.emulateMedia({ colorScheme: variant.scheme, reducedMotion: 'reduce' })
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
