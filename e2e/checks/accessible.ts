import axe from 'axe-core'
import { expect, type Page } from '@playwright/test'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/**
 * Fails with every violation of WCAG 2.2 A and AA, and of axe's best practices, that axe finds in the
 * page as it is now, light and dark, and with what still moves for a person who asks for reduced motion. All but
 * the colours is the same in both schemes, so that dark is checked for contrast alone. https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
 */
export async function expectAccessible(page: Page): Promise<void> {
  const usual = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ ...usual, height: TALL })
  await page.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  expect(await violations(page, levels), 'light').toEqual([])
  expect(await page.evaluate(whatMoves), 'moves').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, ['color-contrast']), 'dark').toEqual([])
  await page.setViewportSize(usual)
}

/** So tall that nothing has scrolled half behind a bar that stays in sight: what is there would count as too small. */
const TALL = 3000

/** Runs in the page: what moves visibly, now or when it changes. */
function whatMoves(): string[] {
  const UNSEEN_S = 0.01
  const longest = (durations: string) => Math.max(...durations.split(',').map(Number.parseFloat))
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
      const isAnimated = animationName !== 'none' && longest(animationDuration) > UNSEEN_S
      return isAnimated || longest(transitionDuration) > UNSEEN_S
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120))
}

/** By tags, or by names of rules. */
async function violations(page: Page, runOnly: string[]): Promise<string[]> {
  const results = await page.evaluate((options) => window.axe.run(document, options), {
    runOnly,
    resultTypes: ['violations' as const],
  })
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  )
}
