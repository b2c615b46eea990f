import { problems } from '@sipdesk/shared/problem.ts'
import type { Status } from '@sipdesk/shared/status-api.ts'

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
  if (!isRecordWritable) {
    return {
      kind: 'error',
      title: 'The record cannot be written',
      detail:
        'Twilio answers, but Sipdesk changes nothing that it cannot put on record. Whoever runs Sipdesk must look at its database and disk.',
    }
  }
  if ((twilio.latencyMs ?? 0) >= SLOW) {
    return {
      kind: 'warning',
      title: 'Twilio answers, but slowly',
      detail: 'Creating a credential may take several seconds. Sipdesk waits for it.',
    }
  }
  return {
    kind: 'good',
    title: 'All is well',
    detail: 'Twilio answers, and what people do is put on record.',
  }
}

/** What a problem code says; a code that a newer server added says itself. */
function reasonOf(code: string | null): string {
  if (code === null) return 'Twilio does not answer'
  const known: Record<string, { title: string }> = problems
  return known[code]?.title ?? code
}

const mends: Record<string, string> = {
  'twilio-credentials-rejected':
    'Nothing can be read or changed. Whoever runs Sipdesk must check the account SID and the key in its Twilio settings.',
  'twilio-permission-missing':
    'The key was accepted, but may not read what Sipdesk needs. Whoever runs Sipdesk must give it the permission in Twilio.',
  'too-busy':
    'Twilio takes no more requests of this account for the moment. Wait a little, then refresh.',
}

function mendOf(code: string | null): string {
  return (
    mends[code ?? ''] ??
    'Nothing can be read or changed until it does. Sipdesk goes on trying; see also Twilio’s own status page.'
  )
}

export const secretWords: Record<Status['secretKind'], string> = {
  'api-key': 'API key',
  'auth-token': 'Auth Token',
}

export const modeWords: Record<Status['mode'], string> = {
  sandbox: 'Sandbox: a simulated Twilio. Nothing reaches a real account.',
  live: 'Live: changes take effect in the real account.',
}
