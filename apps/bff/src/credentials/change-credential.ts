import type { Credential } from '@sipdesk/shared/credentials.ts'
import type { AppContext } from '../context.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'

export type Parts = Pick<AppContext, 'twilio' | 'listSizes' | 'store' | 'operations'> & {
  timeouts: SettleTimeouts
}

/** Who asks for a change of which credential. */
export type CredentialRequest = {
  listSid: string
  credentialSid: string
  idempotencyKey: string
  signedIn: SignedIn
  context: RequestContext
}

/** What was known of a credential before it was changed. */
export type Before = {
  /** Null where Twilio does not tell it. */
  updatedAt: string | null
  /** The second that Twilio's clock had reached, ISO 8601; null if no reply has told it yet. */
  notBefore: string | null
}

/** Looks at the credential before anything is sent. @throws TwilioNotFound when it is gone. */
export async function lookBefore(
  { twilio }: Pick<Parts, 'twilio'>,
  { listSid, credentialSid, context }: CredentialRequest,
): Promise<{ evidence: Before; subject: Pick<Credential, 'username'> }> {
  twilio.ensureRoom()
  const { username, updatedAt } = await twilio.fetchCredential(listSid, credentialSid, context)
  const clock = twilio.clock()
  const notBefore = clock === undefined ? null : new Date(clock).toISOString()
  return { evidence: { updatedAt, notBefore }, subject: { username } }
}
