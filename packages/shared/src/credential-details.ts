import * as z from 'zod/mini'
import { CredentialListSid } from './credential-lists.ts'
import { CredentialSid } from './credentials.ts'
import type { Endpoint } from './endpoint.ts'
import { looksLikePassword } from './secret-likeness.ts'
import { writable } from './text.ts'
import { Timestamp } from './timestamp.ts'
import { countCharacters } from './username.ts'

/** The longest of the short texts, and the longest note. */
export const DETAIL_MAX_CHARACTERS = 200
export const NOTE_MAX_CHARACTERS = 1_000

/** Days for which the texts are kept once the credential is gone. */
export const DETAILS_KEPT_DAYS = 90

/** Trimmed; empty for none. */
function text(limit: number, code: 'detail-too-long' | 'note-too-long') {
  return z.string().check(
    z.trim(),
    z.refine((value) => countCharacters(value) <= limit, code),
    ...writable(),
  )
}

/** One of the short texts that people write about a credential. */
export const ShortText = text(DETAIL_MAX_CHARACTERS, 'detail-too-long')

/** What people write about a credential. `device` is what it is typed into: a MAC address, or any text. */
const TEXTS = {
  label: ShortText,
  owner: ShortText,
  place: ShortText,
  device: ShortText,
  note: text(NOTE_MAX_CHARACTERS, 'note-too-long'),
} as const

/** The same as replies have them; empty where nothing was written. */
const Texts = z.object({
  label: z.string(),
  owner: z.string(),
  place: z.string(),
  device: z.string(),
  note: z.string(),
})
export type DetailTexts = z.infer<typeof Texts>

export const DETAIL_NAMES = z.keyof(Texts).options
export type DetailName = keyof DetailTexts

/** When something was done, and the name of who did it; null where the record does not name them. */
const Act = z.object({ at: Timestamp, byName: z.nullable(z.string()) })
export type Act = z.infer<typeof Act>

/**
 * What Sipdesk knows about a credential, Twilio's own dates and the password aside. What is not known is left out:
 * `created`, `rotated` and `deleted` are as far as the record goes back, and tell of what was done here alone.
 */
export const CredentialDetails = z.extend(Texts, {
  credentialSid: CredentialSid,
  username: z.string(),
  /** The last change of the texts. */
  described: z.optional(Act),
  created: z.optional(Act),
  rotated: z.optional(Act),
  /** By Sipdesk. */
  deleted: z.optional(Act),
  /** Since when Twilio's whole list is known to lack it, and Sipdesk did not delete it. */
  goneSince: z.optional(Timestamp),
})
export type CredentialDetails = z.infer<typeof CredentialDetails>

/** One-time links of a username since its credential was created, as long as they are kept. */
const LinkCount = z.object({ username: z.string(), made: z.number(), opened: z.number() })

/** Of a list: every credential that something is known of, also those deleted within `DETAILS_KEPT_DAYS`. */
const ListDetails = z.object({
  details: z.array(CredentialDetails),
  links: z.array(LinkCount),
  asOf: Timestamp,
})
export type ListDetails = z.infer<typeof ListDetails>

/** To be searched: all that is written about credentials which are not known to be gone. */
const Described = z.extend(Texts, {
  listSid: CredentialListSid,
  credentialSid: CredentialSid,
  username: z.string(),
})
export type Described = z.infer<typeof Described>

/**
 * What of the texts is new; what is left out stays. A text that looks like a password is refused, unless whoever sends
 * it says that it is none.
 */
const ChangeDetails = z
  .strictObject({
    label: z.optional(TEXTS.label),
    owner: z.optional(TEXTS.owner),
    place: z.optional(TEXTS.place),
    device: z.optional(TEXTS.device),
    note: z.optional(TEXTS.note),
    isNoPassword: z.optional(z.literal(true)),
  })
  .check(({ value, issues }) => {
    if (value.isNoPassword) return
    for (const name of DETAIL_NAMES) {
      if (!looksLikePassword(value[name] ?? '')) continue
      const message = 'looks-like-password'
      issues.push({ code: 'custom', input: value[name], path: [name], message, continue: true })
    }
  })
export type ChangeDetails = z.infer<typeof ChangeDetails>

const ListParams = z.object({ listSid: CredentialListSid })

export const credentialDetailsEndpoints = {
  listCredentialDetails: {
    method: 'GET',
    path: '/api/credential-lists/:listSid/credential-details',
    role: 'viewer',
    scope: 'params.listSid',
    params: ListParams,
    status: 200,
    reply: ListDetails,
  },
  listDescribedCredentials: {
    method: 'GET',
    path: '/api/credential-details',
    role: 'viewer',
    scope: 'narrowed',
    status: 200,
    reply: z.object({ described: z.array(Described) }),
  },
  /** Of two who change the same text, the last one wins; other texts are not touched. */
  changeCredentialDetails: {
    method: 'PATCH',
    path: '/api/credential-lists/:listSid/credentials/:credentialSid/details',
    role: 'operator',
    scope: 'params.listSid',
    params: z.object({ listSid: CredentialListSid, credentialSid: CredentialSid }),
    body: ChangeDetails,
    status: 200,
    reply: CredentialDetails,
  },
} as const satisfies Record<string, Endpoint>
