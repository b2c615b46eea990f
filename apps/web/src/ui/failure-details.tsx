import { useRef } from 'react'
import { CopyButton } from './copy-button.tsx'
import { common as messages } from '#messages/ui'

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
  const all = useRef<HTMLDListElement>(null)
  return (
    <dl className="failure-details" ref={all}>
      {twilio?.message && (
        <div>
          <dt>{messages.twilioSaid}</dt>
          <dd>{messages.quoted(twilio.message)}</dd>
        </div>
      )}
      {twilio && (
        <div>
          <dt>{messages.twilioReply}</dt>
          <dd>
            <code>
              {[
                `HTTP ${twilio.status}`,
                twilio.code && messages.twilioCode(twilio.code),
                twilio.requestId,
              ]
                .filter(Boolean)
                .join(' · ')}
            </code>
          </dd>
        </div>
      )}
      <div>
        <dt>{messages.forSupport}</dt>
        <dd>
          <code>{[code, requestId].filter(Boolean).join(' · ')}</code>
          {/* In an alert, “Copied” would have all of it read once more. */}
          <span aria-live="off">
            <CopyButton
              label={messages.copyForSupport}
              text={() => all.current?.innerText ?? ''}
              isCompact
            />
          </span>
        </dd>
      </div>
    </dl>
  )
}
