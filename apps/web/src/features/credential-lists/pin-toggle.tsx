import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#src/api/queries.ts'
import { Button } from '#src/ui/button.tsx'
import { usePin } from './chosen-lists.ts'
import { navigation as messages } from '#messages/features/credential-lists'

/** Pins a list to the top of the rail, for this person in this browser, or takes that back. */
export function PinToggle({ listSid }: { listSid: string }) {
  const { data: session } = useQuery(sessionQuery)
  const { isPinned, toggle } = usePin(session?.person.id, listSid)
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
