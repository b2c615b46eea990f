import { CredentialListSid } from '@sipdesk/shared/credential-lists.ts'
import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import { Email, PersonName } from '@sipdesk/shared/people.ts'
import { type Role, ROLES } from '@sipdesk/shared/role.ts'
import { isSendable, isWithoutControls } from '@sipdesk/shared/text.ts'
import type { CompanyDirectory } from '../config/people.ts'
import { issuerOf, type Claims } from './company-provider.ts'

/** Who comes from the company's provider, as far as it says. */
export type CompanyPerson = {
  subject: string
  /** Undefined where the provider does not say that it is theirs. */
  email: string | undefined
  name: string | undefined
  /** Undefined where the claim names none, or none is configured. */
  role: Role | undefined
  /** Undefined where the claim is missing, or none is configured. */
  lists: ChosenLists | undefined
}

/** The claims that are asked for, where there are any. */
type Wanted = Pick<CompanyDirectory, 'roleClaim' | 'listClaim'>

/** https://openid.net/specs/openid-connect-core-1_0.html#IDToken */
const SUBJECT_MAX_CHARACTERS = 255

/**
 * The subject of an ID token whose signature and audience were found right, if the token was issued by
 * the configured issuer, to nobody but us; undefined otherwise, and where the subject cannot be kept.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export function subjectOf(claims: Claims, company: CompanyDirectory): string | undefined {
  const { iss, sub } = claims
  const isOurIssuer = typeof iss === 'string' && iss.replace(/\/$/, '') === issuerOf(company)
  if (!isOurIssuer || !isForUs(claims, company) || typeof sub !== 'string') return undefined
  const isKept = sub !== '' && sub.length <= SUBJECT_MAX_CHARACTERS && isSendable(sub)
  return isKept && isWithoutControls(sub) ? sub : undefined
}

/** Whether we are who asked for the token. Among several audiences only `azp` says so. */
function isForUs({ aud, azp }: Claims, { clientId }: CompanyDirectory): boolean {
  const isForOthers = Array.isArray(aud) && aud.length > 1
  return azp === undefined ? !isForOthers : azp === clientId
}

/**
 * By which of these values the provider says that it asked for a second factor; undefined where it does not.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDToken https://www.rfc-editor.org/rfc/rfc8176
 */
export function secondFactorIn({ acr, amr }: Claims, values: string[]): string | undefined {
  const said: unknown[] = [acr, amr].flat()
  return values.find((value) => said.includes(value))
}

/** Milliseconds by which the provider's clock may be ahead of ours. */
const CLOCK_TOLERANCE = 300_000

/**
 * When the person last signed in at the provider, in milliseconds of the epoch; 0 where it does not say, or names
 * a time that has not come. Where it was asked for by `max_age`, it must say it, and is believed no more than our clock.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDToken
 */
export function signedInAt({ auth_time: seconds }: Claims, now: number): number {
  if (typeof seconds !== 'number' || seconds < 0) return 0
  const at = seconds * 1_000
  return at <= now + CLOCK_TOLERANCE ? Math.min(at, now) : 0
}

type Sources = { idToken: Claims; askMore: () => Promise<Claims> }

/**
 * Reads what the ID token says, and from `askMore`, the userinfo, what it leaves out. An address comes
 * with the word that it is verified from one and the same source.
 */
export async function readPerson(
  subject: string,
  { idToken, askMore }: Sources,
  wanted: Wanted,
): Promise<CompanyPerson> {
  const told = personIn(idToken, wanted)
  if (isComplete(told, wanted)) return { subject, ...told }
  const { email, name, role, lists } = personIn(await sameSubject(subject, askMore), wanted)
  const isDenied = idToken['email_verified'] !== undefined
  return {
    subject,
    email: told.email ?? (isDenied ? undefined : email),
    name: told.name ?? name,
    role: told.role ?? role,
    lists: told.lists === undefined ? lists : told.lists,
  }
}

function isComplete(
  { email, role, lists }: Omit<CompanyPerson, 'subject'>,
  { roleClaim, listClaim }: Wanted,
): boolean {
  if (email === undefined || (roleClaim !== undefined && !role)) return false
  return listClaim === undefined || lists !== undefined
}

/** https://openid.net/specs/openid-connect-core-1_0.html#UserInfoResponse */
async function sameSubject(subject: string, ask: Sources['askMore']): Promise<Claims> {
  const claims = await ask()
  return claims['sub'] === subject ? claims : {}
}

function personIn(
  claims: Claims,
  { roleClaim, listClaim }: Wanted,
): Omit<CompanyPerson, 'subject'> {
  const { email, email_verified: verified, name } = claims
  // An unverified address could belong to any person, an admin here included.
  const isProven = verified === true || verified === 'true'
  return {
    email: isProven ? Email.safeParse(email).data : undefined,
    name: PersonName.safeParse(name).data,
    role: roleClaim === undefined ? undefined : roleIn(claimAt(claims, roleClaim)),
    lists: listClaim === undefined ? undefined : listsIn(claimAt(claims, listClaim)),
  }
}

/** A claim by its name, or by its path: dots lead into objects, as in Keycloak's `realm_access.roles`. */
function claimAt(claims: object, path: string): unknown {
  if (path in claims) return Reflect.get(claims, path)
  const enter = (value: unknown, step: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return path.split('.').reduce(enter, claims)
}

/**
 * The highest role that the claim names, a list, or a text with spaces or commas between the names:
 * `admin`, `Admin`, `/admin` as the path of a group, or `sipdesk-admin` where a directory serves many programs.
 */
export function roleIn(claim: unknown): Role | undefined {
  const names = namesIn(claim).map((name) => name.toLowerCase())
  return ROLES.findLast((role) => names.includes(role))
}

/**
 * The lists that the claim names by SID, written as roles are; null where it is `*`: all. What else it names says
 * nothing here. Undefined where it is missing.
 */
export function listsIn(claim: unknown): ChosenLists | undefined {
  if (claim == null) return undefined
  const names = namesIn(claim)
  if (names.includes('*')) return null
  return names.filter((name) => CredentialListSid.safeParse(name).success)
}

function namesIn(claim: unknown): string[] {
  const listed: unknown[] = typeof claim === 'string' ? claim.split(/[\s,]+/) : [claim].flat()
  return listed
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^\/?(sipdesk-)?/i, ''))
}
