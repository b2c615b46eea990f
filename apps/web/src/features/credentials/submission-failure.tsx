import { FailureDetails } from '#src/ui/failure-details.tsx'
import type { FailedSubmission } from './unstored.tsx'
import { words } from './words.ts'

type Props = {
  failure: FailedSubmission
  usernames: ReadonlySet<string>
  /** Sentences that already stand at a field. */
  told: string[]
}

/** Why the last press did not end in a credential, or why we cannot tell. */
export function SubmissionFailure({ failure, usernames, told }: Props) {
  const { title, detail, code, requestId, twilio, outcome, username } = failure
  return (
    <>
      {outcome === 'not-created' ? (
        !told.includes(detail) && (
          <p>
            <strong>{title}.</strong> {detail}
          </p>
        )
      ) : (
        <>
          <p>
            <strong>{words.unknown(username)}</strong> {detail}
          </p>
          <p>{words.keepThePage}</p>
          {usernames.has(username) && !told.includes(words.appeared(username)) && (
            <p>{words.appeared(username)}</p>
          )}
        </>
      )}
      <FailureDetails code={code} requestId={requestId} twilio={twilio} />
    </>
  )
}
