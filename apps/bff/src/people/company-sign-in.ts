import type { Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { getOAuthState } from 'better-auth/api'
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import { decodeJwt } from 'jose'
import type { CompanyDirectory } from '../config/people.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'
import { findLink, openAccount } from './company-accounts.ts'
import { currentArrival, type Arrival, type Refusal } from './company-arrival.ts'
import { readPerson, subjectOf } from './company-claims.ts'
import {
  createCompanyProvider,
  issuerOf,
  type CompanyAccount,
  type CompanyProvider,
} from './company-provider.ts'
import { COMPANY_PROVIDER } from './directory.ts'
import { withAnAdminLeft } from './last-admin.ts'

type Deps = { company: CompanyDirectory; store: Store; record: AuditLog }
type Tokens = { idToken?: string | undefined; accessToken?: string | undefined }

/**
 * Sign-in by authorization code with PKCE; the ID token's signature, issuer, audience, expiry and nonce
 * are checked. https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export function companySignIn(deps: Deps): GenericOAuthConfig {
  const { clientId, clientSecret } = deps.company
  const provider = createCompanyProvider(deps.company)
  return {
    providerId: COMPANY_PROVIDER,
    discoveryUrl: provider.discoveryUrl,
    clientId,
    clientSecret,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    requireIdTokenVerification: true,
    // Who comes in, and as whom, is decided below: better-auth finds the account, and makes none.
    disableSignUp: true,
    accountSubject: ({ profile }) => profile.sub ?? '',
    async getUserInfo(tokens) {
      const arrival = currentArrival()
      if (!arrival) return null
      const { subject, admitted } = await arrive({ ...deps, provider }, arrival, tokens)
      if (typeof admitted !== 'string') return { ...admitted, sub: subject, emailVerified: true }
      arrival.refusal = admitted
      return null
    },
  }
}

type Admitted = { subject: string; admitted: Pick<Person, 'name' | 'email'> | Refusal }

/** Finds out who comes, by tokens that better-auth has verified, and lets them in or not. */
async function arrive(
  { company, store, record, provider }: Deps & { provider: CompanyProvider },
  arrival: Arrival,
  { idToken, accessToken }: Tokens,
): Promise<Admitted> {
  const claims = idToken === undefined ? {} : decodeJwt(idToken)
  const subject = subjectOf(claims, company)
  if (subject === undefined) return { subject: '', admitted: 'wrong-token' }
  const { roleClaim } = company
  const told = await readPerson(
    subject,
    { idToken: claims, askMore: () => provider.userInfo(accessToken) },
    roleClaim,
  )
  arrival.who = told.email ?? subject
  if (roleClaim !== undefined && !told.role) return { subject, admitted: `no-claim ${roleClaim}` }
  const account = { issuer: issuerOf(company), subject }
  const invitation = await acceptedInvitation(store, account)
  const open = () => openAccount(store, account, { ...told, invitation })
  const person = invitation === undefined ? await open() : await join(record, arrival.who, open)
  if (typeof person !== 'string' && told.role && !person.isDisabled) {
    await followDirectory({ store, record, issuer: account.issuer }, person, told.role)
  }
  return { subject, admitted: person }
}

/** The digest of the invitation that is accepted; who has an account here already needs none. */
async function acceptedInvitation(
  { db }: Store,
  account: CompanyAccount,
): Promise<string | undefined> {
  const state = await getOAuthState<{ invitation?: string }>()
  return state?.invitation && !(await findLink(db, account)) ? state.invitation : undefined
}

/** Opens an account by an invitation, on record. */
async function join(
  record: AuditLog,
  target: string,
  open: () => Promise<Person | Refusal>,
): Promise<Person | Refusal> {
  const event = { action: 'person.join', target } as const
  await record.append({ ...event, phase: 'intent', result: null })
  const person = await open()
  const result = typeof person === 'string' ? 'refused' : 'succeeded'
  await record.append({ ...event, phase: 'outcome', result })
  return person
}

/**
 * The directory decides: a known person's role follows it at each sign-in, on record. Only the last
 * admin stays one, so that people can still be managed.
 */
async function followDirectory(
  { store, record, issuer }: Pick<Deps, 'store' | 'record'> & { issuer: string },
  person: Person,
  role: Role,
): Promise<void> {
  if (person.role === role) return
  const change = { action: 'person.change-role', personName: 'Company directory' } as const
  const target = `${person.email}: ${role}`
  await record.append({ ...change, target, phase: 'intent', result: null })
  const result = await withAnAdminLeft(
    store,
    { personId: person.id, staysAdmin: role === 'admin', issuer },
    async (db) => {
      await db.updateTable('people').set({ role }).where('id', '=', person.id).execute()
    },
  ).then(
    () => 'succeeded' as const,
    () => 'refused' as const,
  )
  await record.append({ ...change, target, phase: 'outcome', result })
}
