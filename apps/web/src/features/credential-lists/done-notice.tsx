import { useRef } from 'react'
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

/** Whether there is nothing left to take back: it is done, or somebody else has renamed or deleted the list. */
function isOver(end: End): boolean {
  return !('failure' in end) || ['list-renamed', 'not-found'].includes(end.failure.code)
}

/**
 * Tells what was done to a list; a rename can be taken back. What somebody else has named it meanwhile stays: the
 * server renames it only while it has the name that the rename gave it, and here is told that it did not.
 */
export function DoneNotice({ done, isBusy, onUndo, onDismiss }: Props) {
  const { change, undo, failure } = done
  const dismiss = useRef<HTMLButtonElement>(null)

  async function takeBack(back: Change, button: HTMLElement): Promise<void> {
    const end = await onUndo(back)
    // The button goes then; focus that was on it stays in the notice.
    if (end && isOver(end) && document.activeElement === button) dismiss.current?.focus()
  }

  const title = undo && failure ? wordsOf(undo).failed : wordsOf(change).done
  return (
    <Notice kind={failure ? 'error' : 'info'} title={title}>
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
        {/* As long as it is not known how it ends, this is where that will be told. */}
        <Button ref={dismiss} isBlocked={isBusy} onClick={onDismiss}>
          {messages.dismiss}
        </Button>
      </div>
    </Notice>
  )
}
