import type { Page } from '@playwright/test'
import { expectAccessible } from '../checks/accessible.ts'
import { isPackaged } from '../fixtures/browser.ts'
import { expect, test } from '../fixtures/test.ts'
import { expectUntranslated } from '../checks/untranslated.ts'
import { expectRoom } from '../checks/room.ts'
import { screenshotOf, type Scheme, type State } from '../states/state.ts'
import { STATES } from '../states/states.ts'
import { STATE_WITHIN, walkStates } from '../states/walk-states.ts'

/**
 * A quarter of the size: what moved or changed its colour is seen, how a letter is drawn is not.
 */
const SCALE = 0.25
/** So much of a picture may differ: the time of day, an identifier. */
const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.01 }

/** Pixels that a text takes in the fonts of the screenshots: that of the page, and that of what is code. */
const FONTS = { text: 1004, code: 1080 }

for (const [group, states] of Object.entries(STATES)) {
  test(`${group}: every state has 0 axe violations and room in every layout; key states match their screenshots`, async ({
    browser,
    beginning,
  }) => {
    test.setTimeout(states.length * STATE_WITHIN)
    await walkStates({ browser, beginning, states, visit, deviceScaleFactor: SCALE })
  })
}

async function visit(page: Page, state: State): Promise<void> {
  await expectUntranslated(page)
  await expectAccessible(page)
  if (state.screenshots) await compareScreenshots(page, state, state.screenshots)
  await expectRoom(page)
}

async function compareScreenshots(page: Page, state: State, schemes: readonly Scheme[]) {
  const difference = await rendersDifferently(page)
  if (difference) {
    reportOnce(`screenshots not compared: ${difference} than those they were taken with`)
    return
  }
  // How far a click scrolled depends on chance.
  await page.evaluate(() => scrollTo(0, 0))
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await expectScreenshot(page, screenshotOf(state, colorScheme))
  }
}

/** What makes this browser render the page differently from the one that took the screenshots. */
async function rendersDifferently(page: Page): Promise<string | undefined> {
  if (!isPackaged(test.info().project.use.launchOptions?.executablePath)) {
    return `another browser (${page.context().browser()?.version()})`
  }
  const fonts = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    const context = document.createElement('canvas').getContext('2d')
    const widthIn = (family: string) => {
      if (!context) throw new Error('there is no canvas')
      context.font = `100px ${style.getPropertyValue(family)}`
      return Math.round(context.measureText('Sipdesk 0123456789').width)
    }
    return { text: widthIn('--font'), code: widthIn('--font-code') }
  })
  const isOurs = fonts.text === FONTS.text && fonts.code === FONTS.code
  return isOurs ? undefined : `other fonts (${JSON.stringify(fonts)})`
}

function reportOnce(reason: string): void {
  const { annotations } = test.info()
  if (annotations.some(({ description }) => description === reason)) return
  annotations.push({ type: 'skipped', description: reason })
  process.stdout.write(`    ${reason}\n`)
}

async function expectScreenshot(page: Page, name: string): Promise<void> {
  // What is another one each time, or each day.
  const mask = [page.getByRole('img', { name: /QR code/ }), page.locator('time')]
  const picture = await page.screenshot({ scale: 'device', mask })
  expect.soft(picture, name).toMatchSnapshot(name, TOLERANCE)
}
