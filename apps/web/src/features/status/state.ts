import type { Status } from '@sipdesk/shared/status.ts'
import { page as messages } from '#messages/features/status'

/** Milliseconds from which an answer of Twilio's is called slow. */
const SLOW = 2_000

export type State = {
  kind: 'good' | 'warning' | 'error'
  title: string
  detail: string
}

/** The one sentence that matters most, and what follows from it. */
export function stateOf(status: Status): State {
  const { twilio, isRecordWritable } = status
  if (!twilio.isReachable) {
    return {
      kind: 'error',
      title: twilio.title ?? twilio.code ?? messages.noAnswer,
      detail: twilio.detail ?? messages.goesOnTrying,
    }
  }
  if (!isRecordWritable) return { kind: 'error', ...messages.recordStuck }
  if ((twilio.latencyMs ?? 0) >= SLOW) return { kind: 'warning', ...messages.slow }
  if (isWarned(status)) return { kind: 'warning', ...messages.warned }
  return { kind: 'good', ...messages.well }
}

/** Whether something below the verdict asks an admin to act. */
function isWarned({ recordFault, recordLoss, areAnchorsFailing, feed }: Status): boolean {
  return Boolean(recordFault ?? recordLoss ?? feed?.failure) || areAnchorsFailing === true
}
