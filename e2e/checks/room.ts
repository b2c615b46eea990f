import { expect, type Page } from '@playwright/test'
import { smallTargets } from './small-targets.ts'

/** A way in which a person may have the page laid out. */
type Layout = {
  name: string
  width: number
  height: number
  /** Of a style sheet that comes after all others. */
  css?: string
  dir?: 'rtl'
}

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** The widest fonts that a machine is likely to have; else its default. */
const WIDE = ":root { --font: 'DejaVu Sans', Verdana, system-ui }"

const LAYOUTS: readonly Layout[] = [
  // 1280 x 1024 at 400 %: https://www.w3.org/TR/WCAG22/#reflow
  { name: 'at 400 %', width: 320, height: 256 },
  { name: 'at 400 %, text spaced', width: 320, height: 256, css: SPACED },
  { name: 'narrow, right to left', width: 375, height: 667, dir: 'rtl' },
  { name: 'right to left', width: 1440, height: 900, dir: 'rtl' },
  { name: 'text spaced, wide letters', width: 1280, height: 720, css: SPACED + WIDE },
  // https://www.w3.org/TR/WCAG22/#resize-text
  { name: 'text at 200 %', width: 1280, height: 720, css: ':root { font-size: 200% }' },
]

/**
 * Fails where the page, as it is now, has no room in a layout that a person may need: where it scrolls
 * sideways, cuts text off, puts something out of reach, or has targets too small or too close together;
 * or where code runs from right to left. Leaves the page in a changed layout.
 */
export async function expectRoom(page: Page): Promise<void> {
  await using size = await sizeOf(page)
  const found: string[] = []
  for (const { name, width, height, css = '', dir = '' } of LAYOUTS) {
    await size.set(width, height)
    const problems = [
      ...(await page.evaluate(lackOfRoom, { css, dir })),
      ...(await page.evaluate(smallTargets)),
      ...(dir ? await page.evaluate(turnedCode) : []),
    ]
    found.push(...problems.map((problem) => `${name}: ${problem}`))
  }
  expect.soft(found, 'room').toEqual([])
}

/** Whatever the scale of pictures is, a border is never thinner than a pixel; Firefox has no such scale. */
async function sizeOf(page: Page) {
  const isChromium = page.context().browser()?.browserType().name() === 'chromium'
  const session = isChromium ? await page.context().newCDPSession(page) : undefined
  return {
    async set(width: number, height: number) {
      const metrics = { width, height, deviceScaleFactor: 1, mobile: false }
      if (session) await session.send('Emulation.setDeviceMetricsOverride', metrics)
      else await page.setViewportSize({ width, height })
    },
    [Symbol.asyncDispose]: async () => session?.detach(),
  }
}

/** Runs in the page: applies the layout, and tells what has no room once the page has answered it. */
async function lackOfRoom({ css, dir }: { css: string; dir: string }): Promise<string[]> {
  const root = document.documentElement
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  root.dir = dir
  // By default a field is 20 letters wide, which differs by half between fonts.
  for (const input of document.querySelectorAll('input')) input.size = 30
  const frame = () => new Promise(requestAnimationFrame)
  // In the first it is measured, in the next drawn anew: as a dialog, what stood beside the table.
  await frame()
  await frame()
  await frame()
  const describe = (element: Element | undefined) =>
    `<${element?.localName} class="${element?.getAttribute('class')}"> ${element?.textContent?.slice(0, 40)}`
  const shown = [...document.querySelectorAll('body *')].filter((element) =>
    element.checkVisibility(),
  )
  const isBeside = (element: Element) => {
    const { left, right } = element.getBoundingClientRect()
    return left < -0.5 || right > root.clientWidth + 0.5
  }
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
  // Where a text is shortened, an ellipsis tells that there is more of it, and the whole is told on hover.
  const isTold = (element: Element, textOverflow: string) =>
    textOverflow === 'ellipsis' && element.closest('[title]') !== null
  const overflowOf = (element: Element, style: CSSStyleDeclaration) => {
    const { overflowX, overflowY, textOverflow } = style
    const beyond = element.scrollWidth - element.clientWidth
    if (hides(overflowX) && beyond > 0) {
      return isTold(element, textOverflow) ? '' : 'cut off at its side'
    }
    if (hides(overflowY) && element.scrollHeight > element.clientHeight) return 'cut off below'
    // An inline element has no width of its own.
    const isSpilt = overflowX === 'visible' && element.clientWidth > 0 && beyond > 1
    return isSpilt ? 'reaches out of its box' : ''
  }
  const problemOf = (element: Element) => {
    const style = getComputedStyle(element)
    // For screen readers alone.
    if (style.clipPath !== 'none') return ''
    const overflow = overflowOf(element, style)
    if (overflow || style.position !== 'fixed') return overflow
    const { top, bottom } = element.getBoundingClientRect()
    const isOut = top < 0 || bottom > innerHeight + 0.5 || isBeside(element)
    return isOut ? 'out of reach' : ''
  }
  const sideways =
    root.scrollWidth > root.clientWidth
      ? [`scrolls sideways to ${root.scrollWidth} px, first ${describe(shown.find(isBeside))}`]
      : []
  const problems = shown
    .filter((element) => element.textContent && !element.closest('.visually-hidden, .skeleton'))
    .map((element) => ({ element, problem: problemOf(element) }))
    .filter(({ problem }) => problem !== '')
    .map(({ element, problem }) => `${problem}: ${describe(element)}`)
  return [...sideways, ...problems]
}

/** Runs in the page: code that should run from left to right in every script, and does not. */
function turnedCode(): string[] {
  const sids = [...document.querySelectorAll('body *')].filter((element) =>
    [...element.childNodes].some(
      (node) =>
        node.nodeType === Node.TEXT_NODE && /[A-Z]{2}[0-9a-f]{32}/.test(node.nodeValue ?? ''),
    ),
  )
  const code = document.querySelectorAll(
    'code, pre, .keys, .cell-username a, .details-head bdi, input:is([type=email], [type=password], [data-form-type=other]:not([dir=auto]))',
  )
  return [...sids, ...code]
    .filter((element) => {
      if (!element.checkVisibility()) return false
      const { direction, unicodeBidi, display } = getComputedStyle(element)
      return direction !== 'ltr' || (display === 'inline' && unicodeBidi !== 'isolate')
    })
    .map((element) => `right to left: ${element.outerHTML.slice(0, 120)}`)
}

/** Runs in the page: what slides in is beside its place at first. What shimmers never ends. */
async function untilInPlace(): Promise<void> {
  const slides = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(slides.map(({ finished }) => finished))
}

/** Fails with the elements that scroll sideways, or overflow the page where scrolling cannot reach. */
export async function expectNothingSideways(page: Page): Promise<void> {
  await page.evaluate(untilInPlace)
  const found = await page.evaluate(() => {
    const isHidden = (element: Element) => element.closest('.visually-hidden') !== null
    // As in `expectRoom`: what is shortened ends with an ellipsis, and the whole is told on hover.
    const isShortened = ({ parentElement }: Element) =>
      parentElement !== null &&
      getComputedStyle(parentElement).textOverflow === 'ellipsis' &&
      parentElement.closest('[title]') !== null
    return [...document.querySelectorAll('body, body *')]
      .filter((element) => element.checkVisibility() && !isHidden(element) && !isShortened(element))
      .filter((element) => {
        const { overflowX } = getComputedStyle(element)
        const scrolls = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth
        return scrolls || element.getBoundingClientRect().right > innerWidth + 1
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })
  expect(found).toEqual([])
  const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  expect(await page.evaluate(isWider)).toBe(false)
}
