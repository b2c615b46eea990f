import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { useMemo } from 'react'
import { navigate, useSearch } from 'wouter/use-browser-location'
import { paths } from '#src/lib/paths.ts'
import { filterFromSearch, searchOf } from './filter.ts'

/** The filter in the address of the page, so that a link to it shows the same, and how to change it: back takes that back. */
export function useActivityFilter(): [AuditFilter, (next: AuditFilter) => void] {
  // The search of the router is half decoded already: a username with a per cent sign would not survive.
  const search = useSearch()
  const filter = useMemo(() => filterFromSearch(search), [search])

  function setFilter(next: AuditFilter): void {
    const query = searchOf(next)
    if (query !== searchOf(filter)) navigate(query === '' ? paths.audit : `${paths.audit}?${query}`)
  }

  return [filter, setFilter]
}
