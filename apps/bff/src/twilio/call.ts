import type * as z from 'zod/mini'
import { TwilioNotFound, TwilioReplyUnreadable } from './errors.ts'
import type { KeptPages } from './kept-pages.ts'
import { refusalFor } from './refusals.ts'
import type { TwilioReply } from './reply.ts'
import type { Transport, TwilioRequest } from './transport.ts'

/** What calls made for one purpose share. */
export type Trace = {
  /** Collects Twilio's request id of every reply. */
  twilioRequestIds: string[]
  /** When all of it must have ended, on the clock of `performance.now()`. */
  deadline?: number
}

/** The reply to demand: its status, and how its JSON reads. Anything else proves nothing. */
export type Expected<T> = {
  status: number
  schema: z.ZodMiniType<T>
  /** Where there are any, a reply that is the same as the last one is not read again. */
  kept?: KeptPages<T> | undefined
}

/**
 * Sends one request and reads the reply.
 *
 * @throws TwilioError when there is no reply, a refusal, or a reply other than the expected one.
 */
export async function call<T>(
  transport: Transport,
  request: TwilioRequest,
  { status, schema, kept }: Expected<T>,
  trace: Trace,
): Promise<T> {
  const reply = await sendTraced(transport, request, trace)
  const refusal = refusalFor(reply, request)
  if (refusal) throw refusal
  if (reply.status !== status) throw unreadable(`status is not ${status}`, reply)
  if (!/^application\/json\b/i.test(reply.contentType)) throw unreadable('not JSON', reply)
  const parse = () => parseReply(reply, schema)
  return kept ? kept.read(request.path, reply.body, parse) : parse()
}

/**
 * Sends a DELETE. Resolves when the thing is gone, also if it was gone before.
 *
 * @throws TwilioError as `call` does.
 */
export async function callToDelete(
  transport: Transport,
  path: string,
  trace: Trace,
): Promise<void> {
  const request = { method: 'DELETE', path, replyLimit: DELETE_REPLY_LIMIT } as const
  const reply = await sendTraced(transport, request, trace)
  const refusal = refusalFor(reply, request)
  if (refusal instanceof TwilioNotFound) return
  if (refusal) throw refusal
  if (reply.status !== 204) throw unreadable('status is not 204', reply)
}

/** Bytes: 204 has no body, and a refusal has a short one. */
const DELETE_REPLY_LIMIT = 64 * 1024

async function sendTraced(
  transport: Transport,
  request: TwilioRequest,
  { deadline, twilioRequestIds }: Trace,
): Promise<TwilioReply> {
  const reply = await transport.send({ ...request, ...(deadline && { deadline }) })
  if (reply.requestId) twilioRequestIds.push(reply.requestId)
  return reply
}

function parseReply<T>(reply: TwilioReply, schema: z.ZodMiniType<T>): T {
  const result = schema.safeParse(readJson(reply))
  if (!result.success) throw unreadable('another shape', reply)
  return result.data
}

function readJson(reply: TwilioReply): unknown {
  try {
    return JSON.parse(reply.body.toString())
  } catch {
    throw unreadable('broken JSON', reply)
  }
}

function unreadable(what: string, { status, requestId }: TwilioReply): TwilioReplyUnreadable {
  return new TwilioReplyUnreadable(what, { status, ...(requestId && { requestId }) })
}
