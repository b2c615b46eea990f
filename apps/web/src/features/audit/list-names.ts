import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { credentialListsQuery } from '#src/api/queries.ts'

/** What lists are called, by SID: as Twilio has them now, or where they are gone, as they were named last on record. */
export function useListNames(pages: AuditEvents[] | undefined): Map<string, string> {
  const { data } = useQuery(credentialListsQuery)
  return useMemo(() => {
    const onRecord = (pages ?? []).flatMap(({ listNames = {} }) => Object.entries(listNames))
    const now = data?.credentialLists.map(({ sid, friendlyName }) => [sid, friendlyName] as const)
    return new Map([...onRecord, ...(now ?? [])])
  }, [pages, data])
}
