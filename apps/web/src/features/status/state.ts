import type { Status } from '@sipdesk/shared/status-api.ts'
import { problemTitles } from '#words/problem-titles.ts'
import * as words from '#words/status-page.tsx'

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
  if (!isRecordWritable) return { kind: 'error', ...words.recordStuck }
  if ((twilio.latencyMs ?? 0) >= SLOW) return { kind: 'warning', ...words.slow }
  return { kind: 'good', ...words.well }
}

function reasonOf(code: string | null): string {
  return code === null ? words.noAnswer : (titleOf(code) ?? code)
}

/** What a problem code says; undefined for a code that a newer server added. */
export function titleOf(code: string): string | undefined {
  const known: Record<string, string> = problemTitles
  return known[code]
}

function mendOf(code: string | null): string {
  switch (code ?? '') {
    case 'twilio-credentials-rejected':
      return words.checkTheKey
    case 'twilio-permission-missing':
      return words.permitTheKey
    case 'too-busy':
      return words.waitALittle
    default:
      return words.goesOnTrying
  }
}
