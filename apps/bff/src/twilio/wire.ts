import * as z from 'zod/mini'
import { CredentialListSid, type CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { AccountSid, CredentialSid, type Credential } from '@sipdesk/shared/credentials.ts'
import type { Domain } from '@sipdesk/shared/domains.ts'
import { readRfc2822 } from './rfc-2822.ts'

/** What nothing depends on: null where it is missing or unusable. */
function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([
    schema,
    z.pipe(
      z.optional(z.unknown()),
      z.transform(() => null),
    ),
  ])
}

/** A date, or null where none can be read: a record is recognised without it. */
const WireDate = z.pipe(z.optional(z.unknown()), z.transform(readRfc2822))

/**
 * Twilio's document lets every field be null. What identifies a credential is demanded; the account and
 * the list are those that were asked for, unless the record names others.
 * https://www.twilio.com/docs/voice/sip/api/sip-credential-resource#credential-properties
 */
const WireCredential = z.object({
  sid: CredentialSid,
  account_sid: lenient(AccountSid),
  credential_list_sid: lenient(CredentialListSid),
  username: z.string(),
  date_created: WireDate,
  date_updated: WireDate,
  uri: lenient(z.string()),
})

/** https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource#credentiallist-properties */
const WireCredentialList = z.object({
  sid: CredentialListSid,
  friendly_name: lenient(z.string()),
  date_created: WireDate,
  date_updated: WireDate,
})

/** https://www.twilio.com/docs/voice/sip/api/sip-domain-resource#domain-properties */
const WireDomain = z.object({
  sid: z.string().check(z.regex(/^SD[0-9a-fA-F]{32}$/)),
  domain_name: z.string(),
  friendly_name: lenient(z.string()),
  sip_registration: lenient(z.boolean()),
  secure: lenient(z.boolean()),
})

/** Its SID is that of the list. https://www.twilio.com/docs/voice/sip/api/sip-domain-credentiallistmapping-resource */
const WireMapping = z.object({ sid: CredentialListSid })

/** https://www.twilio.com/docs/usage/twilios-response#response-formats-list-paging-information */
const nextPageUri = z.nullish(z.string())

/** Where a record was asked for. */
type Place = { accountSid: string; listSid: string }

/** Compiled, as all that is read most: https://zod.dev/compile */
export const CredentialReply = z.compile(WireCredential)

/** The reply to a create is proof: it must name its list itself, and no account that is none. */
export const CreatedCredentialReply = z.compile(
  z.extend(WireCredential, {
    account_sid: z.pipe(
      z.nullish(AccountSid),
      z.transform((sid) => sid ?? null),
    ),
    credential_list_sid: CredentialListSid,
  }),
)

export const CredentialListReply = z.pipe(WireCredentialList, z.transform(toCredentialList))

/** Of up to 1,000 rows. */
const WireCredentialPage = z.compile(
  z.object({ credentials: z.array(lenient(WireCredential)), next_page_uri: nextPageUri }),
)

export function credentialPage(place: Place) {
  return z.pipe(
    WireCredentialPage,
    z.transform((page) => ({
      ...readableOf(page.credentials, (wire) => toCredential(wire, place)),
      nextPageUri: page.next_page_uri,
    })),
  )
}

export const CredentialListPage = z.pipe(
  z.object({ credential_lists: z.array(lenient(WireCredentialList)), next_page_uri: nextPageUri }),
  z.transform((page) => ({
    ...readableOf(page.credential_lists, toCredentialList),
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
  code: lenient(
    z.union([z.int(), z.pipe(z.string().check(z.regex(/^\d{5}$/)), z.transform(Number))]),
  ),
  message: lenient(z.string()),
})

/** A record that does not say what it is is counted, and hides no other. */
function readableOf<Wire, T>(rows: (Wire | null)[], toRecord: (wire: Wire) => T) {
  const read = rows.filter((wire) => wire !== null)
  return { items: read.map(toRecord), unreadable: rows.length - read.length }
}

/** A record as it was read, of the account and the list that were asked where it names no others. */
export function toCredential(
  wire: z.infer<typeof WireCredential>,
  { accountSid, listSid }: Place,
): Credential {
  return {
    sid: wire.sid,
    accountSid: wire.account_sid ?? accountSid,
    credentialListSid: wire.credential_list_sid ?? listSid,
    username: wire.username,
    createdAt: wire.date_created,
    updatedAt: wire.date_updated,
    uri: wire.uri,
  }
}

function toCredentialList(wire: z.infer<typeof WireCredentialList>): CredentialList {
  return {
    sid: wire.sid,
    friendlyName: wire.friendly_name || wire.sid,
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
