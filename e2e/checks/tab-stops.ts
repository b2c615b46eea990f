import { expect, type Locator, type Page } from '@playwright/test'

/** More than any page has: a longer walk is in a trap. */
const MOST_STOPS = 150

/** As `compareDocumentPosition` says it: what follows, and what precedes. */
const ORDER = { Tab: 4, 'Shift+Tab': 2 }

type Memory = {
  now: Element | null
  last: Element | null
  outlines: string[]
  stops: number
  /** Whether the page lost focus to the browser since the last check. */
  hasLeft: boolean
  isOver: boolean
}

/** Presses Tab until this has focus: at most forty times. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

/**
 * Tabs once through the page, or the dialog on top of it. Resolves to the number of stops, and to their
 * faults: focus that is invisible, cut off or covered, or that goes against the order of the page.
 * https://www.w3.org/TR/WCAG22/#focus-visible, https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
 */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab') {
  const memory = await page.evaluateHandle((): Memory => {
    const begun: Memory = {
      now: null,
      last: null,
      outlines: [],
      stops: 0,
      hasLeft: false,
      isOver: false,
    }
    addEventListener('blur', () => (begun.hasLeft = true))
    return begun
  })
  const problems: string[] = []
  for (let step = 0; step < MOST_STOPS; step++) {
    await page.keyboard.press(key)
    const [isOver, ...found] = await Promise.all([
      page.evaluate(isWalkOver, memory),
      page.evaluate(checkFocus, { memory, order: ORDER[key] }),
      page.evaluate(coveredFocus),
      page.evaluate(cutFocus),
    ])
    problems.push(...found.flat())
    if (isOver) return { stops: await memory.evaluate(({ stops }) => stops), problems }
  }
  return { stops: MOST_STOPS, problems: [...problems, 'it has no end'] }
}

/**
 * Runs in the page, before the check of focus: past its last stop the page loses focus to the browser, which may
 * give it back to the first one at once. Before the first stop that only tells where the walk began.
 */
function isWalkOver(memory: Memory): boolean {
  const now = document.activeElement ?? document.body
  memory.now = now === document.body ? null : now
  memory.isOver = memory.stops > 0 && (memory.now === null || memory.hasLeft)
  memory.hasLeft = false
  return memory.isOver
}

/** Runs in the page: whether focus went on in order, and whether the place that had it shows that it is gone. */
function checkFocus({ memory, order }: { memory: Memory; order: number }): string[] {
  const found: string[] = []
  const tell = (problem: string, element: Element) =>
    found.push(`${problem}: ${element.outerHTML.slice(0, 120)}`)
  const outlineOf = (element: Element) => {
    const drawn = element.closest('label:has(> .visually-hidden)') ?? element
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(drawn)
    return [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' ')
  }
  const { now, last, outlines, stops, isOver } = memory
  if (now !== null && last === now) {
    // The sections of a field for a time; the browser itself draws the focus of some.
    outlines.push(outlineOf(now))
    return found
  }
  if (last?.isConnected && outlines.every((outline) => outline === outlineOf(last)))
    tell('not seen', last)
  if (isOver || now === null) return found
  if (last && !(last.compareDocumentPosition(now) & order)) tell('out of order', now)
  Object.assign(memory, { last: now, outlines: [outlineOf(now)], stops: stops + 1 })
  return found
}

/** Runs in the page: what has focus, where something around it cuts its outline off on any side. */
function cutFocus(): string[] {
  const now = document.activeElement
  if (!now || now === document.body) return []
  const drawn = now.closest('label:has(> .visually-hidden)') ?? now
  const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(drawn)
  if (outlineStyle === 'none') return []
  const outline = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth)
  const edges = ({ top, bottom, left, right }: DOMRect) => [-top, bottom, -left, right]
  // Half a pixel allows for rounding.
  const reach = edges(drawn.getBoundingClientRect()).map((edge) => edge + outline - 0.5)
  for (let around = drawn.parentElement; around; around = around.parentElement) {
    const { overflow, contentVisibility } = getComputedStyle(around)
    // Scrolling reveals what is in a scroll container; the rest is lost.
    if (contentVisibility !== 'auto' && !/hidden|clip/.test(overflow)) continue
    const limits = edges(around.getBoundingClientRect())
    if (reach.some((edge, side) => edge > (limits[side] ?? edge)))
      return [`cut off: ${now.outerHTML.slice(0, 120)}`]
  }
  return []
}

/**
 * Runs in the page: what has focus, unless it is on top in the middle of the area that is within all
 * that scrolls around it.
 */
function coveredFocus(): string[] {
  const now = document.activeElement
  if (!now || now === document.body) return []
  // A radio button is drawn by its label.
  const drawn = now.closest('label:has(> .visually-hidden)') ?? now
  const boxes = [drawn.getClientRects()[0], new DOMRect(0, 0, innerWidth, innerHeight)]
  for (let around = drawn.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow !== 'visible') boxes.push(around.getBoundingClientRect())
    // What is on top of the page is cut off by nothing around it. https://drafts.csswg.org/css-position-4/#top-layer
    if (around.matches(':modal, :popover-open')) break
  }
  const inside = boxes.filter((box) => box !== undefined)
  const left = Math.max(...inside.map((box) => box.left))
  const right = Math.min(...inside.map((box) => box.right))
  const top = Math.max(...inside.map((box) => box.top))
  const bottom = Math.min(...inside.map((box) => box.bottom))
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const isOnTop = left < right && top < bottom && drawn.contains(hit)
  return isOnTop ? [] : [`covered: ${now.outerHTML.slice(0, 120)}`]
}
