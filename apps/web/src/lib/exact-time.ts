import { locale } from '#words/language.ts'
import { once } from './once.ts'

const exact = once(
  () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
)

/** Date and time in full, in the reader's time zone. */
export function exactTime(iso: string): string {
  return exact().format(new Date(iso))
}
