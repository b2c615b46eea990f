import { Email, type Person, PersonName } from '@sipdesk/shared/people.ts'
import { type Role, ROLES } from '@sipdesk/shared/role.ts'
import { APIError } from 'better-auth/api'
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import type { CompanyDirectory } from '../config/people.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'
import { findPersonBySubject, linkNewcomer } from './company-accounts.ts'
import { COMPANY_PROVIDER } from './directory.ts'
import { withAnAdminLeft } from './last-admin.ts'
import { limitSilence } from './provider-silence.ts'

/**
 * Sign-in by authorization code with PKCE; the ID token's signature, issuer, audience, expiry and nonce
 * are checked. https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export function companySignIn(
  { issuer, clientId, clientSecret, roleClaim }: CompanyDirectory,
  store: Store,
  record: AuditLog,
): GenericOAuthConfig {
  const base = issuer.href.replace(/\/$/, '')
  limitSilence(issuer)
  return {
    providerId: COMPANY_PROVIDER,
    discoveryUrl: `${base}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    requireIdTokenVerification: true,
    // Who comes in, and as whom, is decided below: better-auth finds the account, and makes none.
    disableSignUp: true,
    accountSubject: ({ profile }) => subjectOf(profile),
    async mapProfileToUser(profile) {
      const role = roleClaim === undefined ? undefined : roleIn(claimAt(profile, roleClaim))
      if (roleClaim !== undefined && !role) throw refusal('no_role')
      const subject = subjectOf(profile)
      const person =
        (await findPersonBySubject(store.db, subject)) ??
        (await linkNewcomer(store, { ...newcomerIn(profile), subject, role }))
      if (!person) throw refusal('not_linked')
      if (role && !person.isDisabled) await followDirectory(store, record, person, role)
      return { email: person.email }
    },
  }
}

type Profile = Readonly<Record<string, unknown>>

/** The provider's permanent id of the person: https://openid.net/specs/openid-connect-core-1_0.html#ClaimStability */
function subjectOf({ sub }: Profile): string {
  if (typeof sub === 'string' && sub !== '') return sub
  throw refusal('no_subject')
}

/** An unverified address could belong to any person, an admin here included. */
function newcomerIn({ email, email_verified: verified, name }: Profile) {
  const isProven = verified === true || verified === 'true'
  const address = Email.safeParse(email)
  if (!isProven || !address.success) throw refusal('email_not_verified')
  return { email: address.data, name: PersonName.safeParse(name).data ?? address.data }
}

/** A claim by its name, or by its path: dots lead into objects, as in Keycloak's `realm_access.roles`. */
function claimAt(profile: object, path: string): unknown {
  if (path in profile) return Reflect.get(profile, path)
  const enter = (value: unknown, step: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return path.split('.').reduce(enter, profile)
}

/** The highest role that the claim names: `admin`, or `sipdesk-admin` where a directory serves many programs. */
export function roleIn(claim: unknown): Role | undefined {
  const names = Array.isArray(claim) ? claim : [claim]
  return ROLES.findLast((role) => names.includes(role) || names.includes(`sipdesk-${role}`))
}

function refusal(code: 'no_subject' | 'no_role' | 'email_not_verified' | 'not_linked'): APIError {
  return new APIError('FORBIDDEN', { code, message: code })
}

/**
 * The directory decides: a known person's role follows it at each sign-in, on record. Only the last
 * admin stays one, so that people can still be managed.
 */
async function followDirectory(
  store: Store,
  record: AuditLog,
  person: Person,
  role: Role,
): Promise<void> {
  if (person.role === role) return
  const change = { action: 'person.change-role', personName: 'Company directory' } as const
  const target = `${person.email}: ${role}`
  await record.append({ ...change, target, phase: 'intent', result: null })
  const result = await withAnAdminLeft(
    store,
    { personId: person.id, staysAdmin: role === 'admin', companySignIn: true },
    async (db) => {
      await db.updateTable('people').set({ role }).where('id', '=', person.id).execute()
    },
  ).then(
    () => 'succeeded' as const,
    () => 'refused' as const,
  )
  await record.append({ ...change, target, phase: 'outcome', result })
}
