import { useState, type ComponentProps } from 'react'
import { Button } from '#src/ui/button.tsx'
import {
  FailureAlert,
  FailureDetails,
  FailureNotice,
  FailureText,
} from '#src/ui/failure-details.tsx'
import { OfflineBanner, OutageBanner } from '#src/ui/outage-banner.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { RetryTime } from '#src/ui/retry-time.tsx'
import { Example, type Sample } from './sample.tsx'

type Failure = ComponentProps<typeof ReadFailure>['failure']

const REQUEST_ID = '0199c1de-2f6a-7b1c-9d34-5a6b7c8d9e0f'

const UNAVAILABLE: Failure = {
  title: 'The credentials could not be read',
  detail: 'Twilio did not answer in time. What is there is still there.',
  code: 'twilio-unavailable',
  requestId: REQUEST_ID,
}

/** Long enough to be looked at. */
const SOON = Date.now() + 3_600_000

const REFUSED: Failure = {
  title: 'Twilio refused the username',
  detail: 'Choose another one.',
  code: 'twilio-refused',
  requestId: REQUEST_ID,
  twilio: {
    status: 400,
    code: 21_251,
    message: `The username ${'W'.repeat(60)} is not valid`,
    requestId: 'RQ0123456789abcdef0123456789abcdef',
  },
}

/** Nothing went wrong: the person ended it. */
const CANCELLED: Failure = {
  title: 'No passkey was used',
  detail: 'You cancelled. Try again at any time.',
  code: 'passkey-cancelled',
  isCalm: true,
}

export const failures: readonly Sample[] = [
  {
    name: 'ReadFailure',
    use: 'Stands where data would stand, and offers to read it again.',
    Examples: ReadFailures,
  },
  {
    name: 'OutageBanner',
    use: 'Says once, for the whole page, why nothing can be read.',
    Examples: () => (
      <Example name="What was read stays">
        <OutageBanner
          failure={{ ...UNAVAILABLE, title: 'Twilio isn’t responding properly' }}
          since={SOON - 7_200_000}
          readAt={SOON - 7_260_000}
          retryAt={SOON}
          isRetrying={false}
          onRetry={() => {}}
        />
      </Example>
    ),
  },
  {
    name: 'OfflineBanner',
    use: 'The browser has no network.',
    Examples: () => (
      <Example name="Before anything was read in vain">
        <OfflineBanner>You are offline. Nothing you typed is lost.</OfflineBanner>
      </Example>
    ),
  },
  {
    name: 'RetryTime',
    use: 'When something is tried again by itself.',
    Examples: () => (
      <>
        <Example name="After a pause">
          <RetryTime at={SOON} />
        </Example>
        <Example name="Offline">
          <RetryTime at="online" />
        </Example>
      </>
    ),
  },
  {
    name: 'FailureText',
    use: 'Why a change was not made, inside of what tells it.',
    Examples: () => (
      <>
        <Example name="Twilio did not answer">
          <FailureText failure={UNAVAILABLE} />
        </Example>
        <Example name="Twilio said why">
          <FailureText failure={REFUSED} />
        </Example>
      </>
    ),
  },
  {
    name: 'FailureAlert',
    use: 'Why a change was not made, in a dialog or beside a table; spoken as it comes.',
    Examples: () => (
      <>
        <Example name="Twilio did not answer">
          <FailureAlert failure={UNAVAILABLE} />
        </Example>
        <Example name="The person ended it">
          <FailureAlert failure={CANCELLED} />
        </Example>
      </>
    ),
  },
  {
    name: 'FailureNotice',
    use: 'Why a form was not accepted, above its fields; focused as it comes.',
    Examples: FailureNotices,
  },
  {
    name: 'FailureDetails',
    use: 'What support asks for: Twilio’s own words, and the ids to find the case by.',
    Examples: () => (
      <>
        <Example name="A code alone">
          <FailureDetails code="internal" />
        </Example>
        <Example name="With the id of the request">
          <FailureDetails code="audit-unavailable" requestId={REQUEST_ID} />
        </Example>
        <Example name="Twilio answered without a word">
          <FailureDetails
            code="twilio-unavailable"
            requestId={REQUEST_ID}
            twilio={{ status: 502 }}
          />
        </Example>
        <Example name="Twilio’s own words">
          <FailureDetails {...REFUSED} />
        </Example>
      </>
    ),
  },
]

function FailureNotices() {
  const [failure, setFailure] = useState<Failure>()
  return (
    <Example name="Comes with the button">
      <div className="button-row">
        <Button onClick={() => setFailure({ ...UNAVAILABLE })}>Fail</Button>
        <Button onClick={() => setFailure({ ...CANCELLED })}>End it calmly</Button>
      </div>
      <FailureNotice failure={failure} />
    </Example>
  )
}

function ReadFailures() {
  const [isRetrying, setIsRetrying] = useState(false)
  return (
    <>
      <Example name="Failed; a click tries again">
        <ReadFailure
          failure={UNAVAILABLE}
          retryAt={undefined}
          isRetrying={isRetrying}
          onRetry={() => {
            setIsRetrying(true)
            setTimeout(() => setIsRetrying(false), 2000)
          }}
        />
      </Example>
      <Example name="Trying again">
        <ReadFailure failure={REFUSED} retryAt={undefined} isRetrying onRetry={() => {}} />
      </Example>
      <Example name="Tried again by itself">
        <ReadFailure failure={UNAVAILABLE} retryAt={SOON} isRetrying={false} onRetry={() => {}} />
      </Example>
      <Example name="Of something that the page can do without">
        <ReadFailure
          kind="warning"
          failure={UNAVAILABLE}
          retryAt="online"
          isRetrying={false}
          onRetry={() => {}}
        />
      </Example>
    </>
  )
}
