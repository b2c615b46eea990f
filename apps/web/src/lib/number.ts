import { thousands } from '#words/language.ts'

/**
 * A whole number with the separators of the page's language. By hand: to make the browser's own format takes
 * 12 ms on a slow device, in the middle of the first look at the page.
 */
export function formatNumber(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, thousands)
}

/** A whole number below 100, as clocks have it. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
