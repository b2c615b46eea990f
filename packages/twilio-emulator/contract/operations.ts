import type { SchemaName } from './schemas.ts'

/**
 * The 45 operations of Twilio's OpenAPI document (v2010 of 2026-04-14), as the document has them; see
 * `schemas.ts`.
 */

/** A resource under `/SIP/`; its operations are called Create…, List…, Fetch…, Update… and Delete…. */
type ResourceOfDocument = {
  path: string
  name: string
  schema: SchemaName
  /** What a page calls its records. */
  key: string
  isFixed?: boolean
}

export type Operation = {
  id: string
  method: 'GET' | 'POST' | 'DELETE'
  /** Under `/SIP/`; its last SID is `{Sid}`, the others are named. */
  path: string
  status: 200 | 201 | 204
  /** Of the record, or of each record of a page; a delete answers none. */
  schema: SchemaName
  /** What the page calls its records, where one is the answer. */
  key?: string
}

const CREDENTIAL_LISTS = 'CredentialListMappings'
const IP_LISTS = 'IpAccessControlListMappings'
const DOMAIN = 'Domains/{DomainSid}'

const RESOURCES: ResourceOfDocument[] = [
  {
    path: 'CredentialLists',
    name: 'SipCredentialList',
    schema: 'credentialList',
    key: 'credential_lists',
  },
  {
    path: 'CredentialLists/{CredentialListSid}/Credentials',
    name: 'SipCredential',
    schema: 'credential',
    key: 'credentials',
  },
  {
    path: 'IpAccessControlLists',
    name: 'SipIpAccessControlList',
    schema: 'ipAccessControlList',
    key: 'ip_access_control_lists',
  },
  {
    path: 'IpAccessControlLists/{IpAccessControlListSid}/IpAddresses',
    name: 'SipIpAddress',
    schema: 'ipAddress',
    key: 'ip_addresses',
  },
  { path: 'Domains', name: 'SipDomain', schema: 'domain', key: 'domains' },
  {
    path: `${DOMAIN}/Auth/Calls/${CREDENTIAL_LISTS}`,
    name: 'SipAuthCallsCredentialListMapping',
    schema: 'credentialListMapping',
    key: 'contents',
    isFixed: true,
  },
  {
    path: `${DOMAIN}/Auth/Registrations/${CREDENTIAL_LISTS}`,
    name: 'SipAuthRegistrationsCredentialListMapping',
    schema: 'credentialListMapping',
    key: 'contents',
    isFixed: true,
  },
  {
    path: `${DOMAIN}/Auth/Calls/${IP_LISTS}`,
    name: 'SipAuthCallsIpAccessControlListMapping',
    schema: 'ipAccessControlListMapping',
    key: 'contents',
    isFixed: true,
  },
  {
    path: `${DOMAIN}/${CREDENTIAL_LISTS}`,
    name: 'SipCredentialListMapping',
    schema: 'legacyCredentialListMapping',
    key: 'credential_list_mappings',
    isFixed: true,
  },
  {
    path: `${DOMAIN}/${IP_LISTS}`,
    name: 'SipIpAccessControlListMapping',
    schema: 'legacyIpAccessControlListMapping',
    key: 'ip_access_control_list_mappings',
    isFixed: true,
  },
]

export const operations: Operation[] = RESOURCES.flatMap(operationsOf)

function operationsOf({ path, name, schema, key, isFixed }: ResourceOfDocument): Operation[] {
  const all = `${path}.json`
  const one = `${path}/{Sid}.json`
  const update = { id: `Update${name}`, method: 'POST', path: one, status: 200, schema } as const
  return [
    { id: `Create${name}`, method: 'POST', path: all, status: 201, schema },
    { id: `List${name}`, method: 'GET', path: all, status: 200, schema, key },
    { id: `Fetch${name}`, method: 'GET', path: one, status: 200, schema },
    ...(isFixed ? [] : [update]),
    { id: `Delete${name}`, method: 'DELETE', path: one, status: 204, schema },
  ]
}
