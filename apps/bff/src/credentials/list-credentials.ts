import type { Credentials } from '@sipdesk/shared/credentials-api.ts'
import type { AppContext } from '../context.ts'
import type { Trace } from '../twilio/call.ts'

/** All credentials of a list as Twilio has them now, newest first. */
export async function listCredentials(
  { listReads, listSizes }: Pick<AppContext, 'listReads' | 'listSizes'>,
  listSid: string,
  trace: Trace,
): Promise<Credentials> {
  const { asOf, credentials } = await listReads.read(listSid, trace)
  listSizes.note(listSid, credentials.length)
  return {
    credentials: credentials.toSorted((a, b) =>
      a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0,
    ),
    asOf,
  }
}
