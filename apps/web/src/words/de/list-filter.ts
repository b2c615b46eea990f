import { formatNumber } from '#src/lib/format.ts'

/** What narrows the table of a list. */
export const label = 'In dieser Liste suchen'
export const keyHint = 'Die Taste / führt hierher'
export const count = (found: number, of: number) => `${formatNumber(found)} von ${formatNumber(of)}`
/** `shown` is the count above. */
export const found = (shown: string) => `${shown} gefunden`
