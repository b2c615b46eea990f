import type { RecordedPerson } from '@sipdesk/shared/audit.ts'
import { useQuery } from '@tanstack/react-query'
import { credentialListsQuery } from '#src/api/queries.ts'
import type { PickerOption } from '#src/ui/picker.tsx'
import { recordedListsQuery, recordedPeopleQuery } from './queries.ts'
import { filters as messages } from '#messages/features/audit'

/** Everybody who is here, and everybody whom the record names: with the address, or what became of them. */
export function usePeopleOptions(): PickerOption[] {
  const { data } = useQuery(recordedPeopleQuery)
  return (data?.people ?? []).map(({ id, name, ...rest }) => ({
    value: id,
    text: name,
    ...besideOf(rest),
  }))
}

function besideOf({ email, state }: Pick<RecordedPerson, 'email' | 'state'>) {
  if (state === 'active') return { address: email ?? undefined }
  return { note: messages.personStates[state] }
}

/** Every list at Twilio, and every one that the record names, by name; those that are gone too. */
export function useListOptions(): PickerOption[] {
  const { data: atTwilio } = useQuery(credentialListsQuery)
  const { data: onRecord } = useQuery(recordedListsQuery)
  const here = new Map(
    atTwilio?.credentialLists.map(({ sid, friendlyName }) => [sid, friendlyName]),
  )
  const names = new Map([...Object.entries(onRecord?.listNames ?? {}), ...here])
  const options = [...names].map(([sid, name]): PickerOption => ({
    value: sid,
    text: name,
    note: atTwilio && !here.has(sid) ? messages.removedList : undefined,
  }))
  return options.toSorted((a, b) => a.text.localeCompare(b.text))
}
