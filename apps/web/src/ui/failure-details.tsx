import type { ProblemReply } from '@sipdesk/shared/problem.ts'
import { useEffect, useRef } from 'react'
import { Code, told } from '../lib/value.tsx'
import { common as messages } from '#messages/ui'
import { CopyButton } from './copy-button.tsx'
import { Notice } from './notice.tsx'
import './error-summary.css'

type Details = Pick<ProblemReply, 'code' | 'twilio'> & { requestId?: string | undefined }

/** What support asks for: Twilio's own words, and the ids to find the case by. */
export function FailureDetails({ requestId, code, twilio }: Details) {
  const all = useRef<HTMLDListElement>(null)
  return (
    <dl className="failure-details" ref={all}>
      {twilio?.message && (
        <div>
          <dt>{messages.twilioSaid}</dt>
          <dd>{quote(twilio.message)}</dd>
        </div>
      )}
      {twilio && (
        <div>
          <dt>{messages.twilioReply}</dt>
          <dd>
            <Code>
              {[
                `HTTP ${twilio.status}`,
                twilio.code && messages.twilioCode(twilio.code),
                twilio.requestId,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Code>
          </dd>
        </div>
      )}
      <div>
        <dt>{messages.forSupport}</dt>
        <dd>
          <Code>{[code, requestId].filter(Boolean).join(' · ')}</Code>
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

/** Twilio’s own words: they may name what the page names too, and are passed on to support as they are. */
function quote(message: string) {
  return told((value) => messages.quoted(value(message)))
}

export type Failure = Details & {
  title: string
  detail: string
  /** Nothing went wrong: the person themselves ended it, and needs no details. */
  isCalm?: true
}

/** Why a change was not made, or why we cannot tell. */
export function FailureText({ failure }: { failure: Failure }) {
  return (
    <>
      <p>
        <strong>{`${failure.title}.`}</strong> <span>{failure.detail}</span>
      </p>
      <FailureDetails {...failure} />
    </>
  )
}

/** The same, spoken as it comes. */
export function FailureAlert({ failure }: { failure: Failure | undefined }) {
  return (
    <div role="alert">
      {failure?.isCalm && (
        <Notice kind="info" title={failure.title}>
          <p>{failure.detail}</p>
        </Notice>
      )}
      {failure && !failure.isCalm && (
        <div className="error-summary">
          <FailureText failure={failure} />
        </div>
      )}
    </div>
  )
}

/** The same as a notice, focused as it comes. */
export function FailureNotice({ failure }: { failure: Failure | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) box.current?.focus()
  }, [failure])
  if (!failure) return null
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={failure.title}>
      <Notice kind={failure.isCalm ? 'info' : 'error'} title={failure.title}>
        <p>{failure.detail}</p>
        {!failure.isCalm && <FailureDetails code={failure.code} requestId={failure.requestId} />}
      </Notice>
    </div>
  )
}
