import type { CreatedCredential } from '@sipdesk/shared/credentials-api.ts'
import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import type { AppContext } from '../context.ts'
import type { RequestContext } from '../http/request-context.ts'

/**
 * Creates one credential with one request to Twilio, on record before it is sent. "Created" is said
 * only when Twilio's reply proves it; a lost or doubtful reply rejects with an error that says the
 * effect is unknown.
 */
export async function createCredential(
  { twilio, listSizes, recorder }: Pick<AppContext, 'twilio' | 'listSizes' | 'recorder'>,
  listSid: string,
  input: CreateCredential,
  context: RequestContext,
): Promise<CreatedCredential> {
  const deed = { action: 'credential.create', listSid, username: input.username } as const
  const send = () =>
    twilio.createCredential(listSid, input, context).finally(() => listSizes.forget(listSid))
  const credential = await recorder.around(context, deed, send, ({ sid }) => ({
    credentialSid: sid,
  }))
  return { credential, confirmedBy: 'reply' }
}
