import { locale } from '#words/language.ts'

/** A number with the separators of the page's language. */
export function formatNumber(number: number): string {
  return number.toLocaleString(locale)
}
