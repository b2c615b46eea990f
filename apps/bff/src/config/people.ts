import { APPROVAL_KINDS, type ApprovalKind } from '@sipdesk/shared/approval.ts'
import { Email } from '@sipdesk/shared/people.ts'
import { Role, ROLES } from '@sipdesk/shared/role.ts'
import { SIGN_IN_PASSWORD_MIN_CHARACTERS } from '@sipdesk/shared/sign-in.ts'
import { isCommonPassword } from '../common-passwords.ts'
import { isLoopback, type SettingsReader } from './settings.ts'

/** The first sign-in of an installation. */
export type FirstAdmin = { email: string; password: string }

/** The company's OpenID provider, as the settings name it. */
export type CompanyDirectory = {
  issuer: URL
  clientId: string
  clientSecret: string
  /** The claim that says the role, such as `roles` or `realm_access.roles`; without one, only people invited get in. */
  roleClaim: string | undefined
  /** The claim that says the SIDs of the lists that a person is limited to; without one, admins choose. */
  listClaim: string | undefined
  /** Values of `acr` and `amr` that say that the provider asked for a second factor. */
  secondFactors: string[]
}

/** Whether people may sign in with a password, as far as the settings say: `LOCAL_SIGN_IN`. */
export function readLocalSignIn(settings: SettingsReader): boolean {
  const isOn = settings.switch('LOCAL_SIGN_IN', true)
  if (!isOn && !settings.has('OIDC_ISSUER')) {
    settings.fault('LOCAL_SIGN_IN', 'nobody could sign in: give the OIDC_ settings, or leave it on')
  }
  return isOn
}

/** The least role of those who need a second factor; undefined where nobody does. */
export function readSecondFactorFrom(settings: SettingsReader): Role | undefined {
  const value = settings.matching(
    'REQUIRE_SECOND_FACTOR',
    /^(admin|operator|all)$/,
    'use admin, operator (admins too) or all',
  )
  return value === 'all' ? ROLES[0] : Role.safeParse(value).data
}

/** What a second admin has to confirm. */
export function readApprovals(settings: SettingsReader): ApprovalKind[] {
  const words =
    settings
      .text('APPROVE')
      ?.split(/[\s,]+/)
      .filter((word) => word !== '') ?? []
  const isKnown = (word: string) => APPROVAL_KINDS.some((kind) => kind === word)
  if (!words.every(isKnown)) {
    settings.fault('APPROVE', `give words of these, with commas: ${APPROVAL_KINDS.join(', ')}`)
  }
  return APPROVAL_KINDS.filter((kind) => words.includes(kind))
}

export function readFirstAdmin(settings: SettingsReader): FirstAdmin | undefined {
  if (!settings.has('ADMIN_EMAIL') && !settings.has('ADMIN_PASSWORD')) return undefined
  const email = Email.safeParse(settings.text('ADMIN_EMAIL') ?? '')
  const password = settings.secret('ADMIN_PASSWORD') ?? ''
  if (!email.success) settings.fault('ADMIN_EMAIL', 'give the e-mail address of the first admin')
  if (password.length < SIGN_IN_PASSWORD_MIN_CHARACTERS) {
    settings.fault('ADMIN_PASSWORD', `give at least ${SIGN_IN_PASSWORD_MIN_CHARACTERS} characters`)
  } else if (isCommonPassword(password, email.data ?? '')) {
    settings.fault('ADMIN_PASSWORD', 'this is too easy to guess: give another')
  }
  return { email: email.data ?? '', password }
}

const COMPANY_SETTINGS = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
const OPTIONAL_SETTINGS = ['OIDC_ROLE_CLAIM', 'OIDC_LIST_CLAIM', 'OIDC_SECOND_FACTOR'] as const

export function readCompany(settings: SettingsReader): CompanyDirectory | undefined {
  const roleClaim = settings.text('OIDC_ROLE_CLAIM')
  const listClaim = settings.text('OIDC_LIST_CLAIM')
  const secondFactors = settings.text('OIDC_SECOND_FACTOR')?.split(/[\s,]+/) ?? []
  if (![...COMPANY_SETTINGS, ...OPTIONAL_SETTINGS].some((name) => settings.has(name))) {
    return undefined
  }
  for (const name of COMPANY_SETTINGS) {
    if (!settings.has(name)) settings.fault(name, 'give it too, or remove every OIDC_ setting')
  }
  const issuer = readIssuer(settings)
  const clientId = settings.text('OIDC_CLIENT_ID') ?? ''
  const clientSecret = settings.secret('OIDC_CLIENT_SECRET') ?? ''
  return { issuer, clientId, clientSecret, roleClaim, listClaim, secondFactors }
}

function readIssuer(settings: SettingsReader): URL {
  const fallback = new URL('https://issuer.invalid')
  const given = settings.text('OIDC_ISSUER')
  if (given === undefined) return fallback
  const issuer = URL.parse(given)
  const isSafe = issuer?.protocol === 'https:' || isLoopback(issuer?.hostname ?? '')
  if (issuer && isSafe && issuer.search === '' && issuer.hash === '') return issuer
  settings.fault(
    'OIDC_ISSUER',
    'give the https address of the provider, as its own documents say it',
  )
  return fallback
}
