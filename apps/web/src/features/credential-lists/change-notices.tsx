import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { PendingNotice } from '#src/ui/pending-notice.tsx'
import { FailureText } from '#src/ui/failure-details.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { page as messages } from '#messages/features/credential-lists'
import { failedTitle, wordsOf, type Change } from './change.ts'
import { DoneNotice } from './done-notice.tsx'
import type { End, Late, Done, UnderWay } from './use-list-changes.ts'

type Props = {
  underWay: UnderWay | undefined
  late: Late | undefined
  done: Done | undefined
  onUndo: (undo: Change) => Promise<End | undefined>
  onDismiss: () => void
}

/** Says honestly what is not known yet, what failed after its dialog was closed, and what can be undone. */
export function ChangeNotices({ underWay, late, done, onUndo, onDismiss }: Props) {
  function dismiss() {
    // The button that was clicked goes; focus must not fall into nothing.
    document.querySelector<HTMLElement>('main h1')?.focus()
    onDismiss()
  }
  return (
    <>
      {underWay?.pending && (
        <PendingNotice pending={underWay.pending} about={wordsOf(underWay.change, 'pending')} />
      )}
      {late && (
        <Notice kind="error" title={told(failedTitle(late.change, late.failure))}>
          <FailureText failure={late.failure} />
          <Button onClick={dismiss}>{messages.dismiss}</Button>
        </Notice>
      )}
      {done && (
        <DoneNotice
          done={done}
          isBusy={underWay !== undefined}
          onUndo={onUndo}
          onDismiss={dismiss}
        />
      )}
    </>
  )
}
