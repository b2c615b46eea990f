import { daysSince, YEAR_DAYS } from '#src/lib/time.ts'
import type { Row } from './row.ts'

/** Ages of a password that can be asked for, and the days that each stands for. */
export const AGES = { '90d': 90, '1y': YEAR_DAYS } as const
export type AgeName = keyof typeof AGES

/** What narrows a table beside its text. All of them have to hold. */
export type Facets = {
  /** The password is older than that. */
  age: AgeName | undefined
  /** The name of who created it here. */
  by: string | undefined
  isWithoutLabel: boolean
  /** Those that are gone from Twilio, in place of those that are there. */
  isGone: boolean
}

/** The names under which an address keeps them. */
type FacetParam = 'age' | 'by' | 'label' | 'gone'

/** What an address asks for; what is none of ours is not asked for. */
export function facetsFrom(valueOf: (name: FacetParam) => string): Facets {
  const age = valueOf('age')
  return {
    age: isAge(age) ? age : undefined,
    by: valueOf('by') || undefined,
    isWithoutLabel: valueOf('label') === 'none',
    isGone: valueOf('gone') === 'yes',
  }
}

/** The same for an address. */
export function valuesOf({ age, by, isWithoutLabel, isGone }: Facets): Record<FacetParam, string> {
  return {
    age: age ?? '',
    by: by ?? '',
    label: isWithoutLabel ? 'none' : '',
    gone: isGone ? 'yes' : '',
  }
}

/** Whether the row is one of those asked for; of those that are gone it was chosen before. */
export function fits(row: Row, { age, by, isWithoutLabel }: Facets, now = Date.now()): boolean {
  if (age && !(row.passwordSetAt !== null && daysSince(row.passwordSetAt, now) >= AGES[age])) {
    return false
  }
  if (by !== undefined && row.createdBy !== by) return false
  return !(isWithoutLabel && row.label !== '')
}

/** Everybody who created one of these, in order. */
export function creatorsOf(rows: readonly Row[]): string[] {
  const names = new Set(rows.flatMap(({ createdBy }) => createdBy ?? []))
  return [...names].toSorted((a, b) => a.localeCompare(b))
}

function isAge(text: string): text is AgeName {
  return Object.hasOwn(AGES, text)
}

/** Whether any of them is asked for. */
export function isNarrowing({ age, by, isWithoutLabel, isGone }: Facets): boolean {
  return age !== undefined || by !== undefined || isWithoutLabel || isGone
}
