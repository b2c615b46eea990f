import { Button } from '#src/ui/button.tsx'
import { DoubtNotice } from '#src/ui/doubt-notice.tsx'
import { FailureDetails } from '#src/ui/failure-details.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { wordsOf } from './change.ts'
import type { Late, UnderWay } from './use-list-changes.ts'
import * as words from '#words/lists-page.ts'

type Props = {
  underWay: UnderWay | undefined
  late: Late | undefined
  onDismiss: () => void
}

/** Says honestly what is not known yet, and what failed after its dialog was closed. */
export function ChangeNotices({ underWay, late, onDismiss }: Props) {
  function dismiss() {
    // The button that was pressed goes; focus must not fall into nothing.
    document.querySelector<HTMLElement>('main h1')?.focus()
    onDismiss()
  }
  return (
    <>
      {underWay?.doubt && (
        <DoubtNotice doubt={underWay.doubt} about={wordsOf(underWay.change).inDoubt} />
      )}
      {late && (
        <Notice kind="error" title={wordsOf(late.change).failed}>
          <p>
            <strong>{late.failure.title}.</strong> {late.failure.detail}
          </p>
          <FailureDetails
            code={late.failure.code}
            requestId={late.failure.requestId}
            twilio={late.failure.twilio}
          />
          <Button onClick={dismiss}>{words.dismiss}</Button>
        </Notice>
      )}
    </>
  )
}
