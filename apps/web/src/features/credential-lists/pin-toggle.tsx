import { useQuery } from '@tanstack/react-query'
import { credentialListsQuery, sessionQuery } from '#src/api/queries.ts'
import { Button } from '#src/ui/button.tsx'
import { usePin } from './chosen-lists.ts'
import { navigation as messages } from '#messages/features/credential-lists'

/** Pins a list to the top of the rail, for this person in this browser, or takes that back. Nothing for what is no list. */
export function PinToggle({ listSid }: { listSid: string }) {
  const { data: session } = useQuery(sessionQuery)
  const { data } = useQuery({ ...credentialListsQuery, enabled: false })
  const { isPinned, toggle } = usePin(session?.person.id, listSid)
  if (!data?.credentialLists.some(({ sid }) => sid === listSid)) return null
  return (
    <Button
      variant="quiet"
      icon={isPinned ? 'pinned' : 'pin'}
      aria-label={messages.pin}
      aria-pressed={isPinned}
      title={isPinned ? messages.unpin : messages.pin}
      onClick={toggle}
    />
  )
}
