import { Kysely, sql, type LogEvent } from 'kysely'
import { Migrator, type MigrationResultSet } from 'kysely/migration'
import { auditKeysOf, type AuditKeys, type AuditSecrets } from './audit-keys.ts'
import { watchFiles, type DatabaseFiles } from './database-files.ts'
import { findLoss, headFileBeside, type Notes, type RecordLoss } from './noted-head.ts'
import { migrationsFor, type Engine } from './migrations.ts'
import { postgresDialect } from './postgres.ts'
import { canChangeEvents, giveRights, roleOf } from './postgres-rights.ts'
import type { Tables } from './schema.ts'
import { openSqlite, type Sqlite, type SqliteConnection } from './sqlite.ts'

export type Database = Kysely<Tables>

/** The database, open and of the schema that this code knows. */
export type Store = {
  engine: Engine
  db: Database
  /** The connection of `db` itself, on SQLite alone. */
  sqlite: Sqlite | undefined
  /** Resolves when whatever was read before it was asked is on disk: what is not may still be lost with a power cut. */
  sync(): Promise<void>
  /** Those of PostgreSQL are its own. */
  files: DatabaseFiles
  /** What events are made and checked with. */
  auditKeys: AuditKeys
  /**
   * What a file of SQLite lacks that is an older copy of the one that was here before. Nothing is recorded in it until
   * `npm run restore -- --accept`.
   */
  recordLoss: RecordLoss | undefined
  /**
   * What the role of `db` may not do, such as deleting events: on PostgreSQL with the role for migrations, if there is
   * one, over a connection that ends with the work.
   */
  asOwner: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  /**
   * Another number once anything that says who is signed in and what they may do may have changed, by this process or
   * another one; undefined on PostgreSQL, which has to be asked. @throws when the database cannot be read.
   */
  version(): number | undefined
  /** When a connection last broke, of `performance.now()`: an older copy of the database may have replaced it. */
  brokenAt(): number
  close(): Promise<void>
}

/**
 * Where the data is, a file of our own or a PostgreSQL server that several replicas share; and the keys of its record,
 * which are elsewhere.
 */
export type StoreLocation = SqliteLocation | PostgresLocation
export type SqliteLocation = OfTheRecord & { sqlitePath: string }
type PostgresLocation = OfTheRecord & {
  databaseUrl: string
  /** For migrations and pruning, where the other one may do neither. */
  migrateUrl?: string | undefined
  /** Where the end of the record is noted from one start to the next; with SQLite that is beside it. */
  headFile?: string | undefined
}
type OfTheRecord = {
  auditSecrets: AuditSecrets
  /** Where the end of the record is written to besides. */
  anchorFile?: string | undefined
}

/** Where the end of the record is kept beside the database. */
export function notesOf(location: StoreLocation): Notes {
  const { anchorFile } = location
  const headFile =
    'sqlitePath' in location ? headFileBeside(location.sqlitePath) : location.headFile
  return { headFile, anchorFile }
}

/** The database cannot be used. The message says why, and holds no secret. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable'
}

type StoreListeners = {
  /** A connection broke, with the code of the error. */
  onBroken?: (code: string) => void
  /** A statement has ended, after so many milliseconds. */
  onQuery?: (milliseconds: number) => void
}

/**
 * Opens the database and brings its schema up to date. Replicas may do so at the same time: one
 * migrates, the others wait.
 *
 * @throws StoreUnusable when it does not open, was written by a newer version of Sipdesk, or its role that serves could
 * change events where another one is given for that.
 */
export async function openStore(
  location: StoreLocation,
  listeners: StoreListeners = {},
): Promise<Store> {
  const engine: Engine = 'sqlitePath' in location ? 'sqlite' : 'postgres'
  const auditKeys = auditKeysOf(location.auditSecrets)
  let brokenAt = -Infinity
  const { db, sqlite } = connect(location, listeners, (error) => {
    brokenAt = performance.now()
    listeners.onBroken?.(codeOf(error))
  })
  const asOwner = <T>(work: (owner: Database) => Promise<T>) =>
    hasOwner(location) ? withOwner(location, work) : work(db)
  try {
    await asOwner((owner) => migrate(owner, engine, auditKeys))
    if (hasOwner(location)) await asOwner(async (owner) => keepApart(owner, await roleOf(db)))
  } catch (error) {
    await db.destroy()
    throw codeOf(error) === REFUSED_BY_A_POOLER ? notPrepared(error) : error
  }
  const opened = {
    engine,
    db,
    sqlite,
    // What a server of PostgreSQL shows is on disk.
    sync: async () => sqlite?.alone(() => sqlite.sync()),
    auditKeys,
    asOwner,
    version: () => sqlite?.version(),
    brokenAt: () => brokenAt,
    close: () => db.destroy(),
  }
  if ('databaseUrl' in location) return { ...opened, files: OF_A_SERVER, recordLoss: undefined }
  const { sqlitePath } = location
  const recordLoss = await findLoss(db, notesOf(location))
  const files = watchFiles(sqlitePath, { isOlder: recordLoss !== undefined })
  return { ...opened, files, recordLoss }
}

/** Where a role of its own migrates and prunes. */
type Owned = PostgresLocation & { migrateUrl: string }

function hasOwner(location: StoreLocation): location is Owned {
  return 'migrateUrl' in location && location.migrateUrl !== undefined
}

async function withOwner<T>(
  { migrateUrl }: Owned,
  work: (owner: Database) => Promise<T>,
): Promise<T> {
  const owner: Database = new Kysely({ dialect: postgresDialect(migrateUrl, () => {}) })
  try {
    return await work(owner)
  } finally {
    await owner.destroy()
  }
}

/** @throws StoreUnusable where the role that serves has rights of which the owner of the tables cannot take it. */
async function keepApart(owner: Database, role: string): Promise<void> {
  await giveRights(owner, role)
  if (!(await canChangeEvents(owner, role))) return
  throw new StoreUnusable(
    `the role ${role} of DATABASE_URL can change events, in spite of DATABASE_MIGRATE_URL: have the other role own the tables, and take from ${role} what else it has by them, by a membership or by PUBLIC`,
  )
}

const OF_A_SERVER: DatabaseFiles = { areRight: () => true, check: async () => {} }

function connect(
  location: StoreLocation,
  { onQuery }: StoreListeners,
  onBroken: (error: Error) => void,
): { db: Database; sqlite: Sqlite | undefined } {
  const listening = onQuery && {
    log: (event: LogEvent) => onQuery(event.queryDurationMillis),
  }
  if ('databaseUrl' in location) {
    const dialect = postgresDialect(location.databaseUrl, onBroken)
    return { db: new Kysely({ dialect, ...listening }), sqlite: undefined }
  }
  const connection = connectSqlite(location.sqlitePath)
  const db: Database = new Kysely({ dialect: connection.dialect, ...listening })
  const alone = <T>(work: () => Promise<T>) =>
    db.connection().execute(async () => {
      const startedAt = performance.now()
      return work().finally(() => onQuery?.(performance.now() - startedAt))
    })
  return { db, sqlite: { ...connection, alone } }
}

function connectSqlite(path: string): SqliteConnection {
  try {
    return openSqlite(path)
  } catch (error) {
    throw new StoreUnusable(`${path} does not open (${codeOf(error)})`)
  }
}

async function migrate(db: Database, engine: Engine, keys: AuditKeys): Promise<void> {
  const migrations = migrationsFor(engine, keys)
  const { error } = await (engine === 'sqlite'
    ? migrateAlone(db, migrations)
    : migratorOf(db, migrations).migrateToLatest())
  if (error === undefined) return
  const newer = await unknownMigrations(db, Object.keys(migrations))
  if (newer.length === 0) {
    throw notPrepared(error)
  }
  throw new StoreUnusable(
    `the database was written by a newer version of Sipdesk (${newer.join(', ')}): run that version, or restore a backup`,
  )
}

/** PgBouncer's code for a setting of the session that it does not know. */
const REFUSED_BY_A_POOLER = '08P01'

function notPrepared(error: unknown): StoreUnusable {
  const code = codeOf(error)
  const mend = code === REFUSED_BY_A_POOLER ? ': the README says how a pooler is set' : ''
  return new StoreUnusable(`the database could not be prepared (${code})${mend}`)
}

type Migrations = ReturnType<typeof migrationsFor>

function migratorOf(db: Database, migrations: Migrations, disableTransactions = false): Migrator {
  const provider = { getMigrations: async () => migrations }
  return new Migrator({ db, provider, disableTransactions })
}

/** Kysely takes a lock of its own on PostgreSQL; on SQLite the write lock is taken before its first read. */
function migrateAlone(db: Database, migrations: Migrations): Promise<MigrationResultSet> {
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection)
    const result = await migratorOf(connection, migrations, true).migrateToLatest()
    await (result.error === undefined ? sql`commit` : sql`rollback`).execute(connection)
    return result
  })
}

async function unknownMigrations(db: Database, known: string[]): Promise<string[]> {
  const done = await db
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch(() => [])
  return done.map(({ name }) => name).filter((name) => !known.includes(name))
}

/** The code of a driver's error. Its message might quote the address with its password. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
