import * as words from '#words/ui.ts'

type Props = {
  requestId?: string | undefined
  code: string
  twilio?:
    | {
        status: number
        code?: number | undefined
        message?: string | undefined
        requestId?: string | undefined
      }
    | undefined
}

/** What support asks for: Twilio's own words, and the ids to find the case by. */
export function FailureDetails({ requestId, code, twilio }: Props) {
  return (
    <dl className="failure-details">
      {twilio?.message && (
        <div>
          <dt>{words.twilioSaid}</dt>
          <dd>{words.quoted(twilio.message)}</dd>
        </div>
      )}
      {twilio && (
        <div>
          <dt>{words.twilioReply}</dt>
          <dd>
            {[
              `HTTP ${twilio.status}`,
              twilio.code && words.twilioCode(twilio.code),
              twilio.requestId,
            ]
              .filter(Boolean)
              .join(' · ')}
          </dd>
        </div>
      )}
      <div>
        <dt>{words.forSupport}</dt>
        <dd>{[code, requestId].filter(Boolean).join(' · ')}</dd>
      </div>
    </dl>
  )
}
