import type { Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { isSendable } from '@sipdesk/shared/text.ts'
import { getOAuthState } from 'better-auth/api'
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { CompanyDirectory } from '../config/people.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'
import { findLink, openAccount } from './company-accounts.ts'
import {
  currentArrival,
  type Arrival,
  type CompanySession,
  type Luggage,
  type Refusal,
} from './company-arrival.ts'
import { readPerson, secondFactorIn, signedInAt, subjectOf } from './company-claims.ts'
import {
  createCompanyProvider,
  issuerOf,
  SIGNATURES,
  type Claims,
  type CompanyAccount,
  type CompanyProvider,
} from './company-provider.ts'
import { COMPANY_PROVIDER, giveAccess } from './directory.ts'
import { withAnAdminLeft } from './last-admin.ts'
import { LACKS_SECOND_ADMIN, lacksSecondAdmin } from './second-admin.ts'
import { isRecentProof } from './step-up.ts'
import type { WaysIn } from './ways-in.ts'

type Deps = { company: CompanyDirectory; store: Store; record: AuditLog; ways: WaysIn }
type Arriving = Deps & { provider: CompanyProvider }
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
      if (!isSignedAsAllowed(tokens.idToken)) {
        arrival.refusal = 'wrong-token'
        return null
      }
      const person = await arrive({ ...deps, provider }, arrival, tokens)
      return person ? { ...person, emailVerified: true } : null
    },
  }
}

/** Of a token whose signature is right. Which algorithms better-auth takes, the provider says. */
function isSignedAsAllowed(idToken: string | undefined): boolean {
  const { alg = 'none' } = idToken === undefined ? {} : decodeProtectedHeader(idToken)
  return SIGNATURES.includes(alg)
}

/**
 * Finds out who comes, by tokens that better-auth has verified. Resolves to the person, or to undefined
 * where no session begins: `arrival` says why.
 */
async function arrive(
  deps: Arriving,
  arrival: Arrival,
  tokens: Tokens,
): Promise<(Pick<Person, 'name' | 'email'> & { sub: string }) | undefined> {
  const { company } = deps
  const claims = tokens.idToken === undefined ? {} : decodeJwt(tokens.idToken)
  const subject = subjectOf(claims, company)
  if (subject === undefined) return void (arrival.refusal = 'wrong-token')
  arrival.who = subject
  const luggage: Luggage = (await getOAuthState<Luggage>()) ?? {}
  const account = { issuer: issuerOf(company), subject }
  const provenAt = signedInAt(claims, Date.now())
  const comer = { ...luggage, account, claims, accessToken: tokens.accessToken, provenAt }
  const person = await identify(deps, arrival, comer)
  if (typeof person === 'string') return void (arrival.refusal = person)
  arrival.session = sessionOf(company, account, claims)
  const isAsked = person.hasSecondFactor && !person.isDisabled
  if (isAsked && arrival.session.companySecondFactor === null) {
    return void (arrival.challenged = person.id)
  }
  arrival.provenAt = provenAt
  arrival.isProof = luggage.provesAs !== undefined
  return { name: person.name, email: person.email, sub: subject }
}

function sessionOf(
  { secondFactors }: CompanyDirectory,
  { issuer, subject }: CompanyAccount,
  claims: Claims,
): CompanySession {
  const { sid } = claims
  return {
    companyIssuer: issuer,
    companySubject: subject,
    companySid: typeof sid === 'string' && isSendable(sid) ? sid : null,
    companySecondFactor: secondFactorIn(claims, secondFactors) ?? null,
  }
}

type Comer = Luggage & {
  account: CompanyAccount
  claims: Claims
  accessToken: string | undefined
  /** When they signed in at the provider. */
  provenAt: number
}

/**
 * The person whom an account opens. Whoever is signed in and proves once more who they are has to be the same
 * person, and to have signed in at the provider just now.
 */
async function identify(deps: Arriving, arrival: Arrival, comer: Comer): Promise<Person | Refusal> {
  const { provesAs } = comer
  if (provesAs === undefined) return admit(deps, arrival, comer)
  if (!isRecentProof(comer)) return 'not-recent'
  const person = await admit(deps, arrival, comer)
  return typeof person === 'string' || person.id === provesAs ? person : 'another-person'
}

/** The person whom an account opens, with the role that the directory gives; or why it opens nobody. */
async function admit(
  { company: { roleClaim }, store, record, provider, ways }: Arriving,
  arrival: Arrival,
  { account, claims, accessToken, ...comer }: Comer,
): Promise<Person | Refusal> {
  const sources = { idToken: claims, askMore: () => provider.userInfo(accessToken) }
  const told = await readPerson(account.subject, sources, roleClaim)
  arrival.who = told.email ?? account.subject
  if (roleClaim !== undefined && !told.role) return `no-claim ${roleClaim}`
  // Who has an account here already needs none.
  const isKnown = comer.invitation !== undefined && (await findLink(store.db, account))
  const invitation = isKnown ? undefined : comer.invitation
  const open = () => openAccount(store, account, { ...told, invitation })
  const person = invitation === undefined ? await open() : await join(record, arrival.who, open)
  if (typeof person === 'string' || !told.role || person.isDisabled) return person
  await followDirectory({ store, record, ways }, person, told.role)
  return person
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
 * admin stays one, so that people can still be managed; where some changes need two, the record says that one is missing.
 */
async function followDirectory(
  { store, record, ways }: Pick<Deps, 'store' | 'record' | 'ways'>,
  person: Person,
  role: Role,
): Promise<void> {
  if (person.role === role) return
  const change = { action: 'person.change-role', personName: 'Company directory' } as const
  const target = `${person.email}: ${role}`
  await record.append({ ...change, target, phase: 'intent', result: null })
  const result = await withAnAdminLeft(
    store,
    { personId: person.id, staysAdmin: role === 'admin', ways, isByDirectory: true },
    (db) => giveAccess(db, person.id, { role }),
  ).then(
    () => 'succeeded' as const,
    () => 'refused' as const,
  )
  const isTooFew = person.role === 'admin' && (await lacksSecondAdmin(store.db, ways))
  const evidence = isTooFew ? LACKS_SECOND_ADMIN : null
  await record.append({ ...change, target, evidence, phase: 'outcome', result })
}
