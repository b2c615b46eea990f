import type { ComponentProps } from 'react'
import { FailureDetails } from './failure-details.tsx'

type Props = { failure: ComponentProps<typeof FailureDetails> & { title: string; detail: string } }

/** Why a change was not made, or why we cannot tell. */
export function FailureText({ failure: { title, detail, code, requestId, twilio } }: Props) {
  return (
    <>
      <p>
        <strong>{title}.</strong> {detail}
      </p>
      <FailureDetails code={code} requestId={requestId} twilio={twilio} />
    </>
  )
}
