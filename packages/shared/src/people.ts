import * as z from 'zod/mini'
import { Done, type Endpoint } from './endpoint.ts'
import { ChosenLists, ListChoice } from './list-scope.ts'
import { Role } from './role.ts'
import { Timestamp } from './timestamp.ts'
import { writable } from './text.ts'
import { countCharacters } from './username.ts'

const EMAIL_MAX_CHARACTERS = 254
export const PERSON_NAME_MAX_CHARACTERS = 80

/**
 * An e-mail address as the sign-in accepts it (zod's rule), in lower case. Letters outside ASCII are refused
 * before that: the lower case of some is an ASCII letter. https://zod.dev/api?id=emails
 */
export const Email = z.string().check(
  z.refine((value) => /^[\x21-\x7e]*$/.test(value), { error: 'email-malformed', abort: true }),
  z.toLowerCase(),
  z.refine(
    (value) => value.length <= EMAIL_MAX_CHARACTERS && z.regexes.email.test(value),
    'email-malformed',
  ),
)

export const PersonName = z.string().check(
  z.trim(),
  z.refine((value) => value !== '', { error: 'name-required', abort: true }),
  z.refine((value) => countCharacters(value) <= PERSON_NAME_MAX_CHARACTERS, 'name-too-long'),
  ...writable(),
)

/** The id of a person or a session. */
export const OpaqueId = z.string().check(z.regex(/^[\w-]{1,64}$/, 'id-malformed'))

/** A person with access to this installation. */
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  isDisabled: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Whether a password was ever set, or a company sign-in used. */
  hasJoined: z.boolean(),
  /** What a change may name: it is another one once role or access were given, and never comes back. One of the release before says none. */
  version: z.optional(z.string()),
  /** Whether a link helps them to come in; the list of all people alone tells it. */
  canUseLink: z.optional(z.boolean()),
  /** What `scopeOf` takes; one of the release before says nothing. */
  lists: z.optional(ChosenLists),
  /** Whether the company's directory chooses the lists, and nobody here; the list of all people alone tells it. */
  areListsFromDirectory: z.optional(z.boolean()),
})
export type Person = z.infer<typeof Person>

/** A link that lets one person set a password, once. The token is in the fragment, which browsers never send. */
export const Invitation = z.object({ link: z.string(), expiresAt: Timestamp })
export type Invitation = z.infer<typeof Invitation>

/** An account of the company that opens nobody: it waits for approval, or an older one of the person is used. */
export const IdleCompanyAccount = z.object({
  id: z.string(),
  personId: z.string(),
  /** Its permanent name at the company's provider. */
  subject: z.string(),
  state: z.enum(['waiting', 'second']),
})
export type IdleCompanyAccount = z.infer<typeof IdleCompanyAccount>

/** A company account that was refused of late, or let in without any list, since what the provider says of it lacks a claim. */
export const MissingClaim = z.object({
  /** Its address there, if verified, or else its subject. */
  who: z.string(),
  claim: z.string(),
  at: Timestamp,
  /** The release before does not tell it, and refuses. */
  isLetIn: z.optional(z.boolean()),
})
export type MissingClaim = z.infer<typeof MissingClaim>

/** A server of the release before says nothing of company accounts. */
const People = z.object({
  people: z.array(Person),
  companyAccounts: z.optional(z.array(IdleCompanyAccount)),
  missingClaims: z.optional(z.array(MissingClaim)),
  /** Whether passwords open anything here; a server of the release before does not say so, and they do. */
  localSignIn: z.optional(z.boolean()),
})
const PersonReply = z.object({ person: Person })
/** A person, and the link that was made for them. */
export const InvitedPerson = z.object({ person: Person, invitation: Invitation })
export type InvitedPerson = z.infer<typeof InvitedPerson>
const CompanyAccountParams = z.object({ accountId: OpaqueId })
/** The version of a person that is changed: no other is. */
const PersonVersion = z.optional(z.string().check(...writable()))
const PersonParams = z.object({ personId: OpaqueId })

/** What admins do about people. */
export const peopleEndpoints = {
  listPeople: {
    method: 'GET',
    path: '/api/people',
    role: 'admin',
    scope: 'all',
    status: 200,
    reply: People,
  },
  invitePerson: {
    method: 'POST',
    path: '/api/people',
    role: 'admin',
    scope: 'all',
    needsApproval: ['make-admin'],
    needsRecentProof: true,
    body: z.strictObject({
      email: Email,
      name: PersonName,
      role: Role,
      lists: z.optional(ListChoice),
    }),
    status: 201,
    reply: InvitedPerson,
  },
  changePerson: {
    method: 'PATCH',
    path: '/api/people/:personId',
    role: 'admin',
    scope: 'all',
    needsApproval: ['make-admin', 'remove-admin'],
    needsRecentProof: true,
    params: PersonParams,
    body: z.strictObject({
      role: z.optional(Role),
      isDisabled: z.optional(z.boolean()),
      version: PersonVersion,
    }),
    status: 200,
    reply: PersonReply,
  },
  changeLists: {
    method: 'PUT',
    path: '/api/people/:personId/lists',
    role: 'admin',
    scope: 'all',
    needsRecentProof: true,
    params: PersonParams,
    body: z.strictObject({ lists: ListChoice, version: PersonVersion }),
    status: 200,
    reply: PersonReply,
  },
  removePerson: {
    method: 'DELETE',
    path: '/api/people/:personId',
    role: 'admin',
    scope: 'all',
    needsApproval: ['remove-admin'],
    needsRecentProof: true,
    params: PersonParams,
    status: 200,
    reply: Done,
  },
  resetSecondFactor: {
    method: 'DELETE',
    path: '/api/people/:personId/second-factor',
    role: 'admin',
    scope: 'all',
    needsApproval: ['reset-second-factor'],
    needsRecentProof: true,
    params: PersonParams,
    status: 200,
    reply: PersonReply,
  },
  inviteAgain: {
    method: 'POST',
    path: '/api/people/:personId/invitation',
    role: 'admin',
    scope: 'all',
    needsApproval: ['reset-second-factor'],
    needsRecentProof: true,
    params: PersonParams,
    status: 201,
    reply: InvitedPerson,
  },
  approveCompanyAccount: {
    method: 'POST',
    path: '/api/company-accounts/:accountId/approval',
    role: 'admin',
    scope: 'all',
    needsApproval: ['reset-second-factor'],
    needsRecentProof: true,
    params: CompanyAccountParams,
    status: 200,
    reply: Done,
  },
  refuseCompanyAccount: {
    method: 'DELETE',
    path: '/api/company-accounts/:accountId',
    role: 'admin',
    scope: 'all',
    needsRecentProof: true,
    params: CompanyAccountParams,
    status: 200,
    reply: Done,
  },
} as const satisfies Record<string, Endpoint>
