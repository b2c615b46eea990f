import { formatNumber } from '#src/lib/format.ts'

/** What narrows the table of a list. */
export const label = 'Find in this list'
export const keyHint = 'Press / to come here'
export const count = (found: number, of: number) => `${formatNumber(found)} of ${formatNumber(of)}`
/** `shown` is the count above. */
export const found = (shown: string) => `${shown} found`
