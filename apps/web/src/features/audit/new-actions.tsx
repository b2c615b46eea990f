import { useEffect } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import * as messages from '#messages/features/audit'

type Props = { waiting: number; isMore: boolean; show: () => void }

/** What came while older actions are being read, one press away. */
export function NewActions({ waiting, isMore, show }: Props) {
  const isWaiting = waiting > 0
  useEffect(() => {
    if (isWaiting) announce(messages.table.haveCome)
  }, [isWaiting])
  if (!isWaiting) return null
  return (
    <div className="activity-new">
      <Button
        icon="arrowUp"
        onClick={({ currentTarget }) => {
          const page = currentTarget.closest('.page')
          show()
          // The button goes; focus must not fall into nothing.
          page?.querySelector<HTMLElement>('h1')?.focus()
          page?.querySelector('.activity-place')?.scrollTo({ top: 0 })
        }}
      >
        {messages.table.newOnes(waiting, isMore)}
      </Button>
    </div>
  )
}
