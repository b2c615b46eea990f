import { FailureDetails } from '#src/ui/failure-details.tsx'
import type { FailedSubmission } from './unstored.tsx'

type Props = {
  failure: FailedSubmission
  /** Sentences that already stand at a field. */
  told: string[]
}

/** Why the last press did not end in a credential. */
export function SubmissionFailure({ failure, told }: Props) {
  const { title, detail, code, requestId, twilio } = failure
  return (
    <>
      {!told.includes(detail) && (
        <p>
          <strong>{title}.</strong> {detail}
        </p>
      )}
      <FailureDetails code={code} requestId={requestId} twilio={twilio} />
    </>
  )
}
