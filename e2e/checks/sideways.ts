import { expect, type Page } from '@playwright/test'

/** Fails with the elements that scroll sideways, or overflow the page where scrolling cannot reach. */
export async function expectNothingSideways(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const isHidden = (element: Element) => element.closest('.visually-hidden') !== null
    return [...document.querySelectorAll('body, body *')]
      .filter((element) => element.checkVisibility() && !isHidden(element))
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
