import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { PASSWORD_AGES, type PasswordAge } from '@sipdesk/shared/hygiene.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { domainsQuery } from '#src/api/domains-query.ts'
import { hygieneQuery } from '#src/api/hygiene-query.ts'
import { useParam, writeAddress } from '#src/lib/address.ts'
import { needsOf, type Need } from './needs.ts'

const DEFAULT_AGE: PasswordAge = 365

/** From how many days on passwords count as old, in the address; and how to change it. */
export function useOldFrom(): [PasswordAge, (days: PasswordAge) => void] {
  const asked = useParam('old')
  const days = PASSWORD_AGES.find((age) => String(age) === asked) ?? DEFAULT_AGE
  return [days, (next) => writeAddress('old', next === DEFAULT_AGE ? '' : String(next))]
}

/** Whether only lists that need somebody are shown, in the address; and how to change it. */
export function useOnlyNeeds(): [boolean, (isOnly: boolean) => void] {
  return [useParam('show') === 'needs', (isOnly) => writeAddress('show', isOnly ? 'needs' : '')]
}

/** What of each list somebody should look at, by its SID: those that need nobody are not in it. */
export function useNeeds(
  lists: readonly CredentialList[],
  days: PasswordAge,
): ReadonlyMap<string, readonly Need[]> {
  const { data: hygiene } = useQuery(hygieneQuery)
  const { data } = useQuery({ ...domainsQuery, retryOnMount: false })
  return useMemo(() => {
    const needs = lists.map(
      (list) => [list.sid, needsOf(list, { domains: data?.domains, hygiene, days })] as const,
    )
    return new Map(needs.filter(([, own]) => own.length > 0))
  }, [lists, data, hygiene, days])
}
