import type * as z from 'zod/mini'
import { TwilioReplyUnreadable } from './errors.ts'
import { refusalFor } from './refusals.ts'
import type { Transport, TwilioReply, TwilioRequest } from './transport.ts'

/** What calls made for one purpose share. */
export type Trace = {
  /** Collects Twilio's request id of every reply. */
  twilioRequestIds: string[]
  /** When all of it must have ended, on the clock of `performance.now()`. */
  deadline?: number
}

/** The reply to demand: its status, and how its JSON reads. Anything else proves nothing. */
type Expected<T> = { status: number; schema: z.ZodMiniType<T> }

/**
 * Sends one request and reads the reply.
 *
 * @throws TwilioError when there is no reply, a refusal, or a reply other than the expected one.
 */
export async function call<T>(
  transport: Transport,
  request: TwilioRequest,
  { status, schema }: Expected<T>,
  trace: Trace,
): Promise<T> {
  const reply = await transport.send({
    ...request,
    ...(trace.deadline && { deadline: trace.deadline }),
  })
  if (reply.requestId) trace.twilioRequestIds.push(reply.requestId)
  const refusal = refusalFor(reply, request.form?.['Password'])
  if (refusal) throw refusal
  if (reply.status !== status) throw unreadable(`status is not ${status}`, reply)
  if (!/^application\/json\b/i.test(reply.contentType)) throw unreadable('not JSON', reply)
  const result = schema.safeParse(readJson(reply))
  if (!result.success) throw unreadable('another shape', reply)
  return result.data
}

function readJson(reply: TwilioReply): unknown {
  try {
    return JSON.parse(reply.body)
  } catch {
    throw unreadable('broken JSON', reply)
  }
}

function unreadable(what: string, { status, requestId }: TwilioReply): TwilioReplyUnreadable {
  return new TwilioReplyUnreadable(what, { status, ...(requestId && { requestId }) })
}
