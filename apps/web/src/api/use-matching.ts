import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { useMemo } from 'react'
import { seen } from '#src/lib/look-alike.ts'
import { matching, type Matchable } from '#src/lib/matching.ts'
import { useConfusables } from './confusables.ts'

/** Those that a text finds, by the rules of `matching`. `nameOf` is the same function each time. */
export function useMatching<Item extends Matchable>(
  items: readonly Item[],
  text: string,
  nameOf: (item: Item) => string,
): readonly Item[] {
  const names = useMemo(() => items.map(nameOf), [items, nameOf])
  const confusables = useConfusables(names, text)
  const isTyped = text !== ''
  const compared = useMemo(
    () => (isTyped ? names.map((name) => seen(name, confusables)) : []),
    [isTyped, names, confusables],
  )
  return useMemo(
    () => (isTyped ? matching(items, compared, text, confusables) : items),
    [isTyped, items, compared, text, confusables],
  )
}

/** The lists that a text finds. */
export function useMatchingLists(lists: readonly CredentialList[], text: string) {
  return useMatching(lists, text, nameOf)
}

const nameOf = ({ friendlyName }: CredentialList) => friendlyName
