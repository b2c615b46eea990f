import type { Status } from '@sipdesk/shared/status-api.ts'
import { page as messages, problemTitles } from '#messages/features/status'

/** Milliseconds from which an answer of Twilio's is called slow. */
const SLOW = 2_000

export type State = {
  kind: 'good' | 'warning' | 'error'
  title: string
  detail: string
}

/** The one sentence that matters most, and what follows from it. */
export function stateOf({ twilio, isRecordWritable }: Status): State {
  if (!twilio.isReachable) {
    return { kind: 'error', title: reasonOf(twilio.code), detail: mendOf(twilio.code) }
  }
  if (!isRecordWritable) return { kind: 'error', ...messages.recordStuck }
  if ((twilio.latencyMs ?? 0) >= SLOW) return { kind: 'warning', ...messages.slow }
  return { kind: 'good', ...messages.well }
}

function reasonOf(code: string | null): string {
  return code === null ? messages.noAnswer : (titleOf(code) ?? code)
}

/** What a problem code says; undefined for a code that a newer server added. */
export function titleOf(code: string): string | undefined {
  const known: Record<string, string> = problemTitles
  return known[code]
}

function mendOf(code: string | null): string {
  switch (code ?? '') {
    case 'twilio-credentials-rejected':
      return messages.checkTheKey
    case 'twilio-permission-missing':
      return messages.permitTheKey
    case 'too-busy':
      return messages.waitALittle
    default:
      return messages.goesOnTrying
  }
}
