import type { Twilio } from '@sipdesk/twilio-emulator'

/** A change made at Twilio itself, outside Sipdesk: `path` is what stands behind `/SIP/`. Resolves to the SID. */
export async function changeAtTwilio(
  twilio: Twilio,
  path: string,
  form: Record<string, string>,
): Promise<string> {
  const secret = Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString('base64')
  const reply = await fetch(
    `${twilio.url}/2010-04-01/Accounts/${twilio.accountSid}/SIP/${path}.json`,
    {
      method: 'POST',
      headers: { Authorization: `Basic ${secret}` },
      body: new URLSearchParams(form),
    },
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every record of the emulator's has a SID
  const { sid } = (await reply.json()) as { sid?: string }
  if (reply.status !== 201 || sid === undefined) throw new Error(`${path}: ${reply.status}`)
  return sid
}
