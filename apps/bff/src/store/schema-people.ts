import type { Generated } from 'kysely'

/** When something happened, ISO 8601 in UTC with milliseconds. Text, so that both engines give equal rows. */
export type Timestamp = string

/**
 * The tables of better-auth, under the names that this product uses. It writes dates and booleans as
 * each engine has them, so that only it reads those columns; ours are text and numbers.
 */
export type PeopleTable = {
  id: string
  name: string
  email: string
  emailVerified: unknown
  image: string | null
  createdAt: unknown
  updatedAt: unknown
  twoFactorEnabled: unknown
  role: string
  /** When the person was disabled; null if they are not. */
  disabledAt: Timestamp | null
  /** How often role or access were given; releases before 0015 do not count theirs. */
  accessChanges: Generated<number>
  /** When the person last dismissed what others had changed on the account; null before the first time. */
  changesReadAt: Timestamp | null
  /** The SIDs of the lists that the person is limited to, with spaces between; null if they are not limited. */
  lists: string | null
}

/** Sign-ins under way, and what is kept for them. */
export type VerificationsTable = { identifier: string; value: string }

export type SessionsTable = {
  id: string
  expiresAt: unknown
  /** A digest: what is stored here opens nothing. */
  token: string
  createdAt: unknown
  updatedAt: unknown
  ipAddress: string | null
  userAgent: string | null
  userId: string
  /** When the person proved once more who they are; null before that, when signing in was the last proof. */
  provenAt: Timestamp | null
  /** The company account that signed in, and its session there where the provider names it; null for a password. */
  companyIssuer: string | null
  companySubject: string | null
  companySid: string | null
  /** By which word of its own the company said that it had asked for a second factor; null where it did not. */
  companySecondFactor: string | null
}

/** Changes of which a person may make only some without a recent proof: one row for each of late. */
export type CountedChangesTable = { id: string; personId: string; at: Timestamp }

export type AccountsTable = {
  id: string
  accountId: string
  providerId: string
  /** Who knows `accountId`, where that is a company's provider; null where an older release wrote it. */
  issuer: string | null
  /** When a session last began with it, where that is a company's provider. */
  usedAt: Timestamp | null
  userId: string
  password: string | null
  createdAt: unknown
  updatedAt: unknown
}

export type TwoFactorsTable = {
  id: string
  userId: string
  secret: string
  backupCodes: string
  /** The step, of 30 s since 1970, of the last code taken; null before the first. */
  lastStep: number | null
}

/** What proves a person by a key that never leaves their device: https://www.w3.org/TR/webauthn-3/ */
export type PasskeysTable = {
  id: string
  personId: string
  name: string
  /** The authenticator's name for it, and its public key as COSE: both base64url. */
  credentialId: string
  publicKey: string
  /** How often it has signed, as far as the authenticator counts; 0 if it does not. */
  counter: number
  /** How browsers can reach the authenticator. JSON. */
  transports: string
  isBackedUp: number
  /** Whether it no longer signs in by itself: the password that it was added beside was taken away. */
  isSecondFactorOnly: number
  createdAt: Timestamp
  lastUsedAt: Timestamp | null
}

/** Digests of challenges that a passkey has signed: one opens once. */
export type UsedChallengesTable = { digest: string; expiresAt: Timestamp }

/** A link with which a person sets a first or a new password. Kept as a digest, good for one use. */
export type InvitationsTable = {
  tokenDigest: string
  personId: string
  createdBy: string
  expiresAt: Timestamp
}

/** An account at the company's provider that waits until an admin links it to the person. */
export type CompanyRequestsTable = {
  id: string
  issuer: string
  subject: string
  personId: string
  email: string
  requestedAt: Timestamp
}
