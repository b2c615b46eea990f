import { FailureDetails } from '#src/ui/failure-details.tsx'
import type { FailedSubmission } from './use-submission.ts'
import { words } from './words.ts'

type Props = { failure: FailedSubmission; usernames: ReadonlySet<string> }

/** Why the last press did not end in a credential, or why we cannot tell. */
export function SubmissionFailure({ failure, usernames }: Props) {
  const { title, detail, code, requestId, twilio, outcome, errors, username } = failure
  const isAtItsField = errors?.some(({ message }) => message === detail) ?? false
  return (
    <>
      {outcome === 'unknown' ? (
        <>
          <p>
            <strong>{words.unknown(username)}</strong> {detail}
          </p>
          {usernames.has(username) && <p>{words.appeared(username)}</p>}
        </>
      ) : (
        !isAtItsField && (
          <p>
            <strong>{title}.</strong> {detail}
          </p>
        )
      )}
      <FailureDetails code={code} requestId={requestId} twilio={twilio} />
    </>
  )
}
