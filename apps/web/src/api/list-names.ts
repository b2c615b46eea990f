import { useQuery } from '@tanstack/react-query'
import { credentialListsQuery } from './queries.ts'

/** What lists are called, by SID: as Twilio has them now, or where they are gone, as they were named last on record. */
export function useListNames(onRecord: Record<string, string>): Map<string, string> {
  const { data } = useQuery(credentialListsQuery)
  const now = data?.credentialLists.map(({ sid, friendlyName }) => [sid, friendlyName] as const)
  return new Map([...Object.entries(onRecord), ...(now ?? [])])
}
