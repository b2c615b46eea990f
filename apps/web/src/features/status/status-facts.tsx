import type { Status } from '@sipdesk/shared/status-api.ts'
import type { ReactNode } from 'react'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Time } from '#src/ui/time.tsx'
import { modeWords, secretWords, stateOf } from './words.ts'

/** What this installation is, and how it is. */
export function StatusFacts({ status }: { status: Status }) {
  const { twilio, accountSid, mode, secretKind, version } = status
  return (
    <>
      <Verdict status={status} />
      {secretKind === 'auth-token' && <TokenAdvice />}
      <section className="card status-card" aria-labelledby="status-facts">
        <h2 id="status-facts">This installation</h2>
        <dl className="status-facts">
          <Fact term="Twilio account">
            <code>{accountSid}</code>
            <CopyButton label="Copy account SID" text={accountSid} isCompact />
          </Fact>
          <Fact term="Mode">{modeWords[mode]}</Fact>
          <Fact term="Signs in to Twilio with">{secretWords[secretKind]}</Fact>
          <Fact term="Asks Twilio at">
            <code>{status.twilioHost}</code>
          </Fact>
          <Fact term="Twilio’s last answer">
            {twilio.latencyMs === null
              ? 'None'
              : `Took ${Math.round(twilio.latencyMs).toLocaleString('en')} ms`}
          </Fact>
          <Fact term="Record">
            {status.isRecordWritable ? 'Can be written' : 'Cannot be written'}
          </Fact>
          <Fact term="One-time links">{status.areLinksOn ? 'On' : 'Off'}</Fact>
          <Fact term="Version">
            <code>{version}</code>
            <CopyButton label="Copy version" text={version} isCompact />
          </Fact>
          <Fact term="Running since">
            <Time iso={status.startedAt} />
          </Fact>
        </dl>
      </section>
    </>
  )
}

function Verdict({ status }: { status: Status }) {
  const { kind, title, detail } = stateOf(status)
  if (kind !== 'good') {
    return (
      <Notice kind={kind} title={title}>
        <p>{detail}</p>
      </Notice>
    )
  }
  return (
    <div className="notice notice-good">
      <Icon name="check" />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        <p>{detail}</p>
      </div>
    </div>
  )
}

function TokenAdvice() {
  return (
    <Notice kind="warning" title="Use an API key in place of the Auth Token">
      <p>
        The Auth Token may do everything in the account and cannot be limited. Make an API key in
        the Twilio Console, restricted to SIP credential lists, credentials and domains, and set{' '}
        <code>TWILIO_API_KEY_SID</code> and <code>TWILIO_API_KEY_SECRET</code> where{' '}
        <code>TWILIO_AUTH_TOKEN</code> is set now.
      </p>
      <a
        href="https://www.twilio.com/docs/iam/api-keys/restricted-api-keys"
        target="_blank"
        rel="noreferrer"
      >
        Twilio’s documentation of restricted API keys (new tab)
      </a>
    </Notice>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
