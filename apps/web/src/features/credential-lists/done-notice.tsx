import { useRef } from 'react'
import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { FailureText } from '#src/ui/failure-details.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { page as messages } from '#messages/features/credential-lists'
import { wordsOf, type Change } from './change.ts'
import type { End, Done } from './use-list-changes.ts'

type Props = {
  done: Done
  isBusy: boolean
  onUndo: (undo: Change) => Promise<End | undefined>
  onDismiss: () => void
}

/** Whether nothing is left to undo: it is undone, or another person renamed or deleted the list. */
function isOver(end: End): boolean {
  return !('failure' in end) || ['list-renamed', 'not-found'].includes(end.failure.code)
}

/**
 * The last change that was made; a rename can be undone. A name that another person gave the list meanwhile stays:
 * the server undoes a rename only while its name is still there, and this notice then tells why it did not.
 */
export function DoneNotice({ done, isBusy, onUndo, onDismiss }: Props) {
  const { change, undo, failure } = done
  const dismiss = useRef<HTMLButtonElement>(null)

  async function takeBack(back: Change, button: HTMLElement): Promise<void> {
    const end = await onUndo(back)
    // The button disappears: keep focus within the notice.
    if (end && isOver(end) && document.activeElement === button) dismiss.current?.focus()
  }

  const title = undo && failure ? wordsOf(undo, 'failed') : wordsOf(change, 'done')
  return (
    <Notice kind={failure ? 'error' : 'info'} title={told(title)}>
      {failure && <FailureText failure={failure} />}
      <div className="button-row">
        {undo && !(failure && isOver({ failure })) && (
          <Button
            isBlocked={isBusy}
            onClick={({ currentTarget }) => void takeBack(undo, currentTarget)}
          >
            {isBusy ? messages.undoing : messages.undo}
          </Button>
        )}
        {/* Not to be dismissed before the undo has ended: its end is told here. */}
        <Button ref={dismiss} isBlocked={isBusy} onClick={onDismiss}>
          {messages.dismiss}
        </Button>
      </div>
    </Notice>
  )
}
