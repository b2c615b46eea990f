import { index, type AnyDatabase } from './migration-help.ts'

/** A person is an issuer and a subject. https://openid.net/specs/openid-connect-core-1_0.html#ClaimStability */
export async function addCompanyAccounts(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('accounts').addColumn('issuer', 'text').execute()
  await index(db, 'accounts', ['issuer', 'accountId'])
  await db.schema
    .createTable('companyRequests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('personId', 'text', (column) =>
      column.notNull().references('people.id').onDelete('cascade'),
    )
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('requestedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('companyRequests_account', ['issuer', 'subject'])
    .execute()
  await index(db, 'companyRequests', ['personId'])
}

/** Which sessions end when the company ends one of its own. */
export async function addCompanySessions(db: AnyDatabase): Promise<void> {
  for (const column of ['companyIssuer', 'companySubject', 'companySid']) {
    await db.schema.alterTable('sessions').addColumn(column, 'text').execute()
  }
  await index(db, 'sessions', ['companySubject'])
  await index(db, 'sessions', ['companySid'])
}

/** Passwords can be closed once an admin has come in without one. */
export async function addCompanyUse(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('accounts').addColumn('usedAt', 'text').execute()
}

/** Sessions that need no second factor here, since the company has asked for one. */
export async function addCompanySecondFactor(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('companySecondFactor', 'text').execute()
}
