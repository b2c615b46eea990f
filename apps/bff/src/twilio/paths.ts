const ACCOUNT_SID = /^AC[0-9a-fA-F]{32}$/
const CREDENTIAL_LIST_SID = /^CL[0-9a-fA-F]{32}$/
const CREDENTIAL_SID = /^CR[0-9a-fA-F]{32}$/
const DOMAIN_SID = /^SD[0-9a-fA-F]{32}$/

/*
 * The only paths that are ever called: https://www.twilio.com/docs/voice/sip/api
 * Each throws a RangeError for a SID that does not match its pattern, so that nothing else reaches a URL.
 */

export function credentialListsPath(accountSid: string): string {
  return `/2010-04-01/Accounts/${checked(accountSid, ACCOUNT_SID)}/SIP/CredentialLists.json`
}

export function credentialListPath(accountSid: string, listSid: string): string {
  const folder = credentialListsPath(accountSid).replace(/\.json$/, '')
  return `${folder}/${checked(listSid, CREDENTIAL_LIST_SID)}.json`
}

export function credentialsPath(accountSid: string, listSid: string): string {
  const list = checked(listSid, CREDENTIAL_LIST_SID)
  return `/2010-04-01/Accounts/${checked(accountSid, ACCOUNT_SID)}/SIP/CredentialLists/${list}/Credentials.json`
}

export function credentialPath(accountSid: string, listSid: string, credentialSid: string): string {
  const folder = credentialsPath(accountSid, listSid).replace(/\.json$/, '')
  return `${folder}/${checked(credentialSid, CREDENTIAL_SID)}.json`
}

export function domainsPath(accountSid: string): string {
  return `/2010-04-01/Accounts/${checked(accountSid, ACCOUNT_SID)}/SIP/Domains.json`
}

/** What a domain accepts a list for: placing calls (INVITE), or registering (REGISTER). */
export type MappingKind = 'Calls' | 'Registrations'

export function mappedListsPath(accountSid: string, domainSid: string, kind: MappingKind): string {
  const folder = domainsPath(accountSid).replace(/\.json$/, '')
  return `${folder}/${checked(domainSid, DOMAIN_SID)}/Auth/${kind}/CredentialListMappings.json`
}

function checked(sid: string, pattern: RegExp): string {
  if (!pattern.test(sid)) throw new RangeError(`no SID: it must match ${pattern.source}`)
  return sid
}

/** The list that a path leads into; undefined for a path that leads into none. */
export function listSidOf(path: string): string | undefined {
  return /\/CredentialLists\/(CL[0-9a-fA-F]{32})[/.]/.exec(path)?.[1]
}

/** Query parameters that a `next_page_uri` may carry. */
const PAGING_PARAMETERS = new Set(['PageSize', 'Page', 'PageToken'])

/** Whether Twilio's `next_page_uri` stays on the path it was given for, with paging alone. */
export function isNextPageOf(path: string, nextPageUri: string): boolean {
  const [nextPath, query = ''] = nextPageUri.split('?', 2)
  const names = [...new URLSearchParams(query).keys()]
  return nextPath === path && names.every((name) => PAGING_PARAMETERS.has(name))
}
