import { expect } from 'vitest'

/*
 * The fields of each reply and the patterns of their values, by Twilio's OpenAPI document (v2010,
 * 2026-04-14): https://github.com/twilio/twilio-oai
 */

const SID = (prefix: string) => new RegExp(`^${prefix}[0-9a-fA-F]{32}$`)
const DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/
const URI = /^\/2010-04-01\/Accounts\/AC[0-9a-fA-F]{32}\/SIP\//
const TEXT = /^/

const dated = { account_sid: SID('AC'), date_created: DATE, date_updated: DATE }

const shapes = {
  credential: {
    ...dated,
    sid: SID('CR'),
    credential_list_sid: SID('CL'),
    username: TEXT,
    uri: URI,
  },
  credentialList: {
    ...dated,
    sid: SID('CL'),
    friendly_name: TEXT,
    uri: URI,
    subresource_uris: null,
  },
  mapping: { ...dated, sid: SID('CL'), friendly_name: TEXT },
  domain: {
    ...dated,
    sid: SID('SD'),
    api_version: /^2010-04-01$/,
    domain_name: /\.sip\.twilio\.com$/,
    friendly_name: null,
    auth_type: null,
    voice_url: null,
    voice_method: null,
    voice_fallback_url: null,
    voice_fallback_method: null,
    voice_status_callback_url: null,
    voice_status_callback_method: null,
    sip_registration: null,
    emergency_calling_enabled: null,
    secure: null,
    byoc_trunk_sid: null,
    emergency_caller_sid: null,
    uri: URI,
    subresource_uris: null,
  },
} as const satisfies Record<string, Record<string, RegExp | null>>

/** The record has exactly the documented fields, and each reads as documented. */
export function expectShape(name: keyof typeof shapes, record: unknown): void {
  const fields: Record<string, unknown> = { ...(record as object) }
  const shape: Record<string, RegExp | null> = shapes[name]
  expect(Object.keys(fields).toSorted()).toEqual(Object.keys(shape).toSorted())
  for (const [field, pattern] of Object.entries(shape)) {
    if (pattern) expect(fields[field], field).toMatch(pattern)
  }
}

/** The flat envelope of a page. https://www.twilio.com/docs/usage/twilios-response */
export function expectPage(key: string, body: Record<string, unknown>): void {
  expect(Object.keys(body).toSorted()).toEqual(
    [
      'end',
      'first_page_uri',
      key,
      'next_page_uri',
      'page',
      'page_size',
      'previous_page_uri',
      'start',
      'uri',
    ].toSorted(),
  )
}

/** An error as the 2010 API words it. */
export function expectError(
  reply: { status: number; body: Record<string, unknown> },
  status: number,
  code: number,
): void {
  expect(reply.body).toMatchObject({ code, status, message: expect.any(String) })
  expect(reply.body['more_info']).toMatch(/^https:\/\/www\.twilio\.com\/docs\//)
  expect(reply.status).toBe(status)
}
