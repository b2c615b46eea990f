import { useMemo } from 'react'
import { keep, useKept } from '#src/lib/kept.ts'
import { ORDERS } from './order.ts'
import type { Choice } from './columns.ts'

/** The columns that this person chose in this browser, and how to choose others; `{}` leaves all to the width. */
export function useColumnChoice(personId: string | undefined): [Choice, (next: Choice) => void] {
  const kept = useKept(personId, 'columns')
  const choice = useMemo(() => choiceFrom(kept), [kept])
  return [choice, (next) => personId !== undefined && keep(personId, 'columns', wordsOf(next))]
}

/** A column that is not wanted has a minus before its name. */
function wordsOf(choice: Choice): string[] {
  return Object.entries(choice).map(([key, isWanted]) => (isWanted ? key : `-${key}`))
}

function choiceFrom(words: readonly string[]): Choice {
  const wanted = ORDERS.filter((key) => words.includes(key)).map((key) => [key, true])
  const unwanted = ORDERS.filter((key) => words.includes(`-${key}`)).map((key) => [key, false])
  return Object.fromEntries([...wanted, ...unwanted])
}
