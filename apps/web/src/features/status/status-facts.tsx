import type { Status } from '@sipdesk/shared/status.ts'
import { formatNumber } from '#src/lib/format.ts'
import { Code } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Fact, Facts } from '#src/ui/facts.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { anchors, feed as feedMessages, page as messages } from '#messages/features/status'
import { FeedFailing, feedProgress } from './feed-state.tsx'
import { RecordFault } from './record-fault.tsx'
import { RecordLoss } from './record-loss.tsx'

type Props = { status: Status }

/** What this installation is, and how it is. */
export function StatusFacts({ status }: Props) {
  const { twilio, accountSid, mode, secretKind, version, feed } = status
  return (
    <>
      <Notices status={status} />
      <section className="card status-card" aria-labelledby="status-facts">
        <h2 id="status-facts">{messages.installation}</h2>
        <Facts>
          <Fact term={messages.account}>
            <Code>{accountSid}</Code>
            <CopyButton label={messages.copyAccount} text={accountSid} isCompact />
          </Fact>
          <Fact term={messages.mode}>{messages.modes[mode]}</Fact>
          <Fact term={messages.secret}>{messages.secrets[secretKind]}</Fact>
          <Fact term={messages.host}>
            <Code>{status.twilioHost}</Code>
          </Fact>
          <Fact term={messages.lastAnswer}>
            {twilio.latencyMs === null
              ? messages.none
              : messages.took(formatNumber(Math.round(twilio.latencyMs)))}
          </Fact>
          <Fact term={messages.record}>
            {status.isRecordWritable ? messages.writable : messages.notWritable}
          </Fact>
          {feed && <Fact term={feedMessages.term}>{feedProgress(feed)}</Fact>}
          <Fact term={messages.links}>{status.areLinksOn ? messages.on : messages.off}</Fact>
          <Fact term={messages.version}>
            <Code>{version}</Code>
            <CopyButton label={messages.copyVersion} text={version} isCompact />
          </Fact>
          <Fact term={messages.startedAt}>
            <LoneTime iso={status.startedAt} />
          </Fact>
        </Facts>
      </section>
    </>
  )
}

/** What somebody should do something about. */
function Notices({ status }: Props) {
  const { recordFault, recordLoss, isRecordWritable, feed, secretKind, areAnchorsFailing } = status
  return (
    <>
      {recordFault && <RecordFault fault={recordFault} isRecordWritable={isRecordWritable} />}
      {areAnchorsFailing && <Notice kind="warning" title={anchors.areFailing} />}
      {recordLoss && <RecordLoss loss={recordLoss} isRecordWritable={isRecordWritable} />}
      {feed?.failure && <FeedFailing failure={feed.failure} nextTryAt={feed.nextTryAt} />}
      {secretKind === 'auth-token' && <TokenAdvice />}
    </>
  )
}

function TokenAdvice() {
  return (
    <Notice kind="warning" title={messages.preferKey}>
      <p>{messages.whyAndHow}</p>
      <a
        href="https://www.twilio.com/docs/iam/api-keys/restricted-api-keys"
        target="_blank"
        rel="noreferrer"
      >
        {messages.aboutKeys}
      </a>
    </Notice>
  )
}
