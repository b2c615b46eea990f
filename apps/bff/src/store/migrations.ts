import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { CHAIN_START } from './audit-chain.ts'
import type { AuditKeys } from './audit-keys.ts'
import { index, type AnyDatabase } from './migration-help.ts'
import { addAuditKey, indexSignIns } from './migrations-audit.ts'
import { createApprovals } from './migrations-approvals.ts'
import {
  addCompanyAccounts,
  addCompanySecondFactor,
  addCompanySessions,
  addCompanyUse,
} from './migrations-company.ts'
import { createCredentialDetails } from './migrations-details.ts'
import { createReaders } from './migrations-feed.ts'
import { createOperations, widenOperations } from './migrations-operations.ts'
import { createPasskeys } from './migrations-passkeys.ts'
import { createWriteBatch } from './migrations-postgres.ts'

export type Engine = 'sqlite' | 'postgres'

/** The schema, step by step. A released step is never changed; a later one corrects it. */
export function migrationsFor(engine: Engine, auditKeys: AuditKeys): Record<string, Migration> {
  return {
    '0001-people': { up: (db) => createPeople(db, engine) },
    '0002-record': { up: (db) => createRecord(db) },
    '0003-limits': { up: (db) => createLimits(db) },
    '0004-submissions': { up: (db) => createOperations(db) },
    '0005-more-submissions': { up: (db) => widenOperations(db) },
    '0006-handovers': { up: (db) => createHandovers(db) },
    '0007-last-step': { up: (db) => addLastStep(db) },
    '0008-proofs': { up: (db) => addProofs(db) },
    '0009-company-accounts': { up: (db) => addCompanyAccounts(db) },
    '0010-company-sessions': { up: (db) => addCompanySessions(db) },
    '0011-company-use': { up: (db) => addCompanyUse(db) },
    '0012-passkeys': { up: (db) => createPasskeys(db) },
    '0014-company-second-factor': { up: (db) => addCompanySecondFactor(db) },
    '0015-person-versions': { up: (db) => addPersonVersions(db) },
    '0016-audit-key': { up: (db) => addAuditKey(db, auditKeys) },
    '0017-feed': { up: (db) => createReaders(db) },
    '0018-person-lists': { up: (db) => addPersonLists(db) },
    '0019-approvals': { up: (db) => createApprovals(db) },
    // Intent and outcome are told as one action, and found by their request.
    '0020-actions': { up: (db) => index(db, 'auditEvents', ['requestId']) },
    '0021-sign-ins': { up: (db) => indexSignIns(db) },
    ...(engine === 'postgres' && { '0022-write-batch': { up: createWriteBatch } }),
    '0023-credential-details': { up: (db) => createCredentialDetails(db) },
  }
}

/** As better-auth wants them: https://www.better-auth.com/docs/concepts/database#core-schema */
async function createPeople(db: AnyDatabase, engine: Engine): Promise<void> {
  const date = engine === 'postgres' ? 'timestamptz' : 'text'
  const flag = engine === 'postgres' ? 'boolean' : 'integer'
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', flag, (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .addColumn('twoFactorEnabled', flag)
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('disabledAt', 'text')
    .execute()
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('expiresAt', date, (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (column) =>
      column.notNull().references('people.id').onDelete('cascade'),
    )
    .execute()
  await index(db, 'sessions', ['userId'])
  await createSignInTables(db, date, flag)
}

async function createSignInTables(
  db: AnyDatabase,
  date: 'timestamptz' | 'text',
  flag: 'boolean' | 'integer',
): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) =>
      column.notNull().references('people.id').onDelete('cascade'),
    )
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', date)
    .addColumn('refreshTokenExpiresAt', date)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .execute()
  await index(db, 'accounts', ['userId'])
  await createSecondFactorTables(db, date, flag)
}

async function createSecondFactorTables(
  db: AnyDatabase,
  date: 'timestamptz' | 'text',
  flag: 'boolean' | 'integer',
): Promise<void> {
  await db.schema
    .createTable('verifications')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', date, (column) => column.notNull())
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .execute()
  await index(db, 'verifications', ['identifier'])
  await db.schema
    .createTable('twoFactors')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backupCodes', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) =>
      column.notNull().references('people.id').onDelete('cascade'),
    )
    .addColumn('verified', flag)
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', date)
    .execute()
  await index(db, 'twoFactors', ['userId'])
  await db.schema
    .createTable('invitations')
    .addColumn('tokenDigest', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) =>
      column.notNull().references('people.id').onDelete('cascade'),
    )
    .addColumn('createdBy', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .execute()
}

async function addLastStep(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('twoFactors').addColumn('lastStep', 'bigint').execute()
}

async function addProofs(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('provenAt', 'text').execute()
  await db.schema.alterTable('people').addColumn('changesReadAt', 'text').execute()
  await db.schema
    .createTable('countedChanges')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) =>
      column.notNull().references('people.id').onDelete('cascade'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await index(db, 'countedChanges', ['personId'])
}

async function addPersonVersions(db: AnyDatabase): Promise<void> {
  await db.schema
    .alterTable('people')
    // A release of before, still running beside this one, makes people without naming it.
    .addColumn('accessChanges', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
}

async function addPersonLists(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('people').addColumn('lists', 'text').execute()
}

async function createRecord(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('auditEvents')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('phase', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('result', 'text')
    .addColumn('code', 'text')
    .addColumn('personId', 'text')
    .addColumn('personName', 'text')
    .addColumn('personRole', 'text')
    .addColumn('sessionId', 'text')
    .addColumn('address', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('listSid', 'text')
    .addColumn('credentialSid', 'text')
    .addColumn('username', 'text')
    .addColumn('target', 'text')
    .addColumn('requestId', 'text')
    .addColumn('twilioRequestId', 'text')
    .addColumn('previousDigest', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .execute()
  // Each filter of the page, newest first: a page of any of them is one walk along its index.
  await index(db, 'auditEvents', ['at'])
  for (const column of ['personId', 'listSid', 'username', 'action', 'result', 'requestId']) {
    await index(db, 'auditEvents', [column, 'seq'])
  }
  await db.schema
    .createTable('auditHead')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('anchorSeq', 'bigint', (column) => column.notNull())
    .addColumn('anchorDigest', 'text', (column) => column.notNull())
    .execute()
  await db
    .insertInto('auditHead')
    .values({ id: 1, seq: 0, at: '', digest: CHAIN_START, anchorSeq: 0, anchorDigest: CHAIN_START })
    .execute()
}

async function createLimits(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('rateLimits')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('arrivesAt', 'double precision', (column) => column.notNull())
    .execute()
  await index(db, 'rateLimits', ['arrivesAt'])
}

async function createHandovers(db: AnyDatabase): Promise<void> {
  await db.schema
    .createTable('handovers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('listSid', 'text', (column) => column.notNull())
    .addColumn('username', 'text', (column) => column.notNull())
    .addColumn('ciphertext', 'text')
    .addColumn('createdBy', 'text', (column) => column.notNull())
    .addColumn('createdByName', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text')
    .addColumn('withdrawnAt', 'text')
    .execute()
  await index(db, 'handovers', ['listSid', 'username', 'createdAt'])
  await index(db, 'handovers', ['expiresAt'])
}
