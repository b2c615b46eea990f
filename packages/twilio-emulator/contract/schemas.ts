/*
 * The records of Twilio's OpenAPI document (v2010 of 2026-04-14), field by field, as the document has
 * them: https://github.com/twilio/twilio-oai. `operations.test.ts` compares this page with the document
 * itself where `TWILIO_CONTRACT_DOCUMENT` names its file.
 */

/** A field as the document describes it. All may be null there, but for `cidr_prefix_length`. */
export type Field = {
  type: 'string' | 'integer' | 'boolean' | 'object'
  format?: 'date-time-rfc-2822' | 'http-method' | 'uri' | 'uri-map'
  pattern?: string
  /** A setting that nobody has set yet is null; all else has a value. */
  isSetting?: true
}

export type Schema = Readonly<Record<string, Field>>

const sid = (prefix: string): Field => ({ type: 'string', pattern: `^${prefix}[0-9a-fA-F]{32}$` })
const setting = (field: Field): Field => ({ ...field, isSetting: true })
const TEXT: Field = { type: 'string' }
const FLAG: Field = { type: 'boolean' }
const DATE: Field = { type: 'string', format: 'date-time-rfc-2822' }
const URIS: Field = { type: 'object', format: 'uri-map' }
const URL = setting({ type: 'string', format: 'uri' })
const METHOD = setting({ type: 'string', format: 'http-method' })

const common: Schema = { account_sid: sid('AC'), date_created: DATE, date_updated: DATE }
const list: Schema = { ...common, friendly_name: TEXT, subresource_uris: URIS, uri: TEXT }
const mapping: Schema = { ...common, friendly_name: TEXT }
const legacyMapping: Schema = { ...mapping, domain_sid: sid('SD'), uri: TEXT }

export const schemas = {
  credentialList: { ...list, sid: sid('CL') },
  credential: {
    ...common,
    sid: sid('CR'),
    credential_list_sid: sid('CL'),
    username: TEXT,
    uri: TEXT,
  },
  ipAccessControlList: { ...list, sid: sid('AL') },
  ipAddress: {
    ...common,
    sid: sid('IP'),
    friendly_name: TEXT,
    ip_address: TEXT,
    cidr_prefix_length: { type: 'integer' },
    ip_access_control_list_sid: sid('AL'),
    uri: TEXT,
  },
  domain: {
    ...common,
    sid: sid('SD'),
    api_version: TEXT,
    domain_name: TEXT,
    auth_type: TEXT,
    friendly_name: setting(TEXT),
    voice_url: URL,
    voice_method: METHOD,
    voice_fallback_url: URL,
    voice_fallback_method: METHOD,
    voice_status_callback_url: URL,
    voice_status_callback_method: METHOD,
    sip_registration: FLAG,
    emergency_calling_enabled: FLAG,
    secure: FLAG,
    byoc_trunk_sid: setting(sid('BY')),
    emergency_caller_sid: setting(sid('PN')),
    subresource_uris: URIS,
    uri: TEXT,
  },
  credentialListMapping: { ...mapping, sid: sid('CL') },
  ipAccessControlListMapping: { ...mapping, sid: sid('AL') },
  legacyCredentialListMapping: { ...legacyMapping, sid: sid('CL') },
  legacyIpAccessControlListMapping: { ...legacyMapping, sid: sid('AL') },
} as const satisfies Record<string, Schema>

export type SchemaName = keyof typeof schemas
