import { dayName } from '#src/lib/format.ts'
import * as messages from '#messages/features/audit'

/** The day of a time, in the reader’s time zone; today and yesterday by these names too. */
export function dayOf(iso: string, now = new Date()): string {
  const name = dayName(iso)
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  if (name === dayName(now.toISOString())) return messages.table.today(name)
  return name === dayName(yesterday.toISOString()) ? messages.table.yesterday(name) : name
}

/** Whether two times are of one day, in the reader’s time zone. Quick: it is asked for each of a thousand rows. */
export function isSameDay(one: string, other: string): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString()
}
