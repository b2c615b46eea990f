import type { Credentials } from '@sipdesk/shared/credentials-api.ts'
import type { AppContext } from '../context.ts'
import type { Trace } from '../twilio/call.ts'

/** All credentials of a list as Twilio has them now, newest first. */
export async function listCredentials(
  { twilio, listSizes }: Pick<AppContext, 'twilio' | 'listSizes'>,
  listSid: string,
  trace: Trace,
): Promise<Credentials> {
  const asOf = new Date().toISOString()
  const credentials = await twilio.listCredentials(listSid, trace)
  listSizes.note(listSid, credentials.length)
  return {
    credentials: credentials.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    asOf,
  }
}
