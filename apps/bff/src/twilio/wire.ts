import * as z from 'zod/mini'
import type { Credential, CredentialList } from '@sipdesk/shared/credentials.ts'
import type { Domain } from '@sipdesk/shared/domains.ts'

/** `Wed, 19 Aug 2015 19:48:45 +0000` https://www.rfc-editor.org/rfc/rfc2822#section-3.3 */
const Rfc2822Date = z.pipe(
  z.string().check(z.regex(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/)),
  z.transform((text, context) => {
    const date = new Date(text)
    if (!Number.isNaN(date.getTime())) return date.toISOString()
    context.issues.push({ code: 'custom', input: text, message: 'no such date' })
    return z.NEVER
  }),
)

/** https://www.twilio.com/docs/voice/sip/api/sip-credential-resource#credential-properties */
const WireCredential = z.object({
  sid: z.string().check(z.regex(/^CR[0-9a-fA-F]{32}$/)),
  account_sid: z.string().check(z.regex(/^AC[0-9a-fA-F]{32}$/)),
  credential_list_sid: z.string().check(z.regex(/^CL[0-9a-fA-F]{32}$/)),
  username: z.string(),
  date_created: Rfc2822Date,
  date_updated: Rfc2822Date,
  uri: z.string(),
})

/** https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource#credentiallist-properties */
const WireCredentialList = z.object({
  sid: z.string().check(z.regex(/^CL[0-9a-fA-F]{32}$/)),
  friendly_name: z.string(),
  date_created: Rfc2822Date,
  date_updated: Rfc2822Date,
})

/** https://www.twilio.com/docs/voice/sip/api/sip-domain-resource#domain-properties */
const WireDomain = z.object({
  sid: z.string().check(z.regex(/^SD[0-9a-fA-F]{32}$/)),
  domain_name: z.string(),
  friendly_name: z.nullish(z.string()),
  sip_registration: z.nullish(z.boolean()),
  secure: z.nullish(z.boolean()),
})

/** Its SID is that of the list. https://www.twilio.com/docs/voice/sip/api/sip-domain-credentiallistmapping-resource */
const WireMapping = z.object({ sid: z.string().check(z.regex(/^CL[0-9a-fA-F]{32}$/)) })

/** https://www.twilio.com/docs/usage/twilios-response#response-formats-list-paging-information */
const nextPageUri = z.nullish(z.string())

export const CredentialReply = z.pipe(WireCredential, z.transform(toCredential))

export const CredentialListReply = z.pipe(WireCredentialList, z.transform(toCredentialList))

export const CredentialPage = z.pipe(
  z.object({ credentials: z.array(WireCredential), next_page_uri: nextPageUri }),
  z.transform((page) => ({
    items: page.credentials.map(toCredential),
    nextPageUri: page.next_page_uri,
  })),
)

export const CredentialListPage = z.pipe(
  z.object({ credential_lists: z.array(WireCredentialList), next_page_uri: nextPageUri }),
  z.transform((page) => ({
    items: page.credential_lists.map(toCredentialList),
    nextPageUri: page.next_page_uri,
  })),
)

export const DomainPage = z.pipe(
  z.object({ domains: z.array(WireDomain), next_page_uri: nextPageUri }),
  z.transform((page) => ({ items: page.domains.map(toDomain), nextPageUri: page.next_page_uri })),
)

/** The SIDs of the lists that a domain accepts. */
export const MappedListPage = z.pipe(
  z.object({ contents: z.array(WireMapping), next_page_uri: nextPageUri }),
  z.transform((page) => ({
    items: page.contents.map(({ sid }) => sid),
    nextPageUri: page.next_page_uri,
  })),
)

/** Twilio's error body; `code` and `message` are "if present". https://www.twilio.com/docs/usage/twilios-response */
export const ErrorReply = z.object({
  code: z.nullish(z.int()),
  message: z.nullish(z.string()),
})

function toCredential(wire: z.infer<typeof WireCredential>): Credential {
  return {
    sid: wire.sid,
    accountSid: wire.account_sid,
    credentialListSid: wire.credential_list_sid,
    username: wire.username,
    createdAt: wire.date_created,
    updatedAt: wire.date_updated,
    uri: wire.uri,
  }
}

function toCredentialList(wire: z.infer<typeof WireCredentialList>): CredentialList {
  return {
    sid: wire.sid,
    friendlyName: wire.friendly_name,
    createdAt: wire.date_created,
    updatedAt: wire.date_updated,
  }
}

/** A domain without the lists that it accepts: those must be asked for. */
export type BareDomain = Omit<Domain, 'calls' | 'registrations'>

/** What Twilio leaves out is off. */
function toDomain(wire: z.infer<typeof WireDomain>): BareDomain {
  return {
    sid: wire.sid,
    domainName: wire.domain_name,
    friendlyName: wire.friendly_name ?? null,
    isSecure: wire.secure ?? false,
    isRegistrationOn: wire.sip_registration ?? false,
  }
}
