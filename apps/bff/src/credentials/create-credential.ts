import type { CreatedCredential } from '@sipdesk/shared/api.ts'
import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import type { AppContext } from '../context.ts'
import type { Trace } from '../twilio/call.ts'

/**
 * Creates one credential with one request to Twilio. "Created" is said only when Twilio's reply
 * proves it; a lost or doubtful reply rejects with an error that says the effect is unknown.
 */
export async function createCredential(
  { twilio, listSizes }: Pick<AppContext, 'twilio' | 'listSizes'>,
  listSid: string,
  input: CreateCredential,
  trace: Trace,
): Promise<CreatedCredential> {
  try {
    const credential = await twilio.createCredential(listSid, input, trace)
    return { credential, confirmedBy: 'reply' }
  } finally {
    listSizes.forget(listSid)
  }
}
