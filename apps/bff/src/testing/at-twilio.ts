import type { Twilio } from '@sipdesk/twilio-emulator'

/** A request to Twilio itself, past Sipdesk: `path` is what stands behind `/SIP/`. */
export async function atTwilio(
  { accountSid, authToken, url }: Twilio,
  method: string,
  path: string,
  form?: Record<string, string>,
): Promise<Record<string, unknown>> {
  const secret = Buffer.from(`${accountSid}:${authToken}`).toString('base64')
  const reply = await fetch(`${url}/2010-04-01/Accounts/${accountSid}/SIP/${path}.json`, {
    method,
    headers: { Authorization: `Basic ${secret}` },
    body: form ? new URLSearchParams(form) : null,
  })
  const text = await reply.text()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the emulator's own reply
  return (text ? JSON.parse(text) : {}) as Record<string, unknown>
}

/** Creates something at Twilio itself. Resolves to the SID. */
export async function createAtTwilio(
  twilio: Twilio,
  path: string,
  form: Record<string, string>,
): Promise<string> {
  const { sid, message } = await atTwilio(twilio, 'POST', path, form)
  if (typeof sid !== 'string') throw new Error(`${path}: ${String(message)}`)
  return sid
}
