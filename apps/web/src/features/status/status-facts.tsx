import type { Status } from '@sipdesk/shared/status-api.ts'
import type { ReactNode } from 'react'
import { formatNumber } from '#src/lib/format.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { LoneTime } from '#src/ui/lone-time.tsx'
import { stateOf } from './state.ts'
import * as words from '#words/status-page.tsx'

/** What this installation is, and how it is. */
export function StatusFacts({ status }: { status: Status }) {
  const { twilio, accountSid, mode, secretKind, version } = status
  return (
    <>
      <Verdict status={status} />
      {secretKind === 'auth-token' && <TokenAdvice />}
      <section className="card status-card" aria-labelledby="status-facts">
        <h2 id="status-facts">{words.installation}</h2>
        <dl className="status-facts">
          <Fact term={words.account}>
            <code>{accountSid}</code>
            <CopyButton label={words.copyAccount} text={accountSid} isCompact />
          </Fact>
          <Fact term={words.mode}>{words.modes[mode]}</Fact>
          <Fact term={words.secret}>{words.secrets[secretKind]}</Fact>
          <Fact term={words.host}>
            <code>{status.twilioHost}</code>
          </Fact>
          <Fact term={words.lastAnswer}>
            {twilio.latencyMs === null
              ? words.none
              : words.took(formatNumber(Math.round(twilio.latencyMs)))}
          </Fact>
          <Fact term={words.record}>
            {status.isRecordWritable ? words.writable : words.notWritable}
          </Fact>
          <Fact term={words.links}>{status.areLinksOn ? words.on : words.off}</Fact>
          <Fact term={words.version}>
            <code>{version}</code>
            <CopyButton label={words.copyVersion} text={version} isCompact />
          </Fact>
          <Fact term={words.startedAt}>
            <LoneTime iso={status.startedAt} />
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
    <Notice kind="warning" title={words.preferKey}>
      <p>{words.whyAndHow}</p>
      <a
        href="https://www.twilio.com/docs/iam/api-keys/restricted-api-keys"
        target="_blank"
        rel="noreferrer"
      >
        {words.aboutKeys}
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
