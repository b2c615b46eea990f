import { sql } from 'kysely'
import { CHAIN_START, chained, sealTarget } from './audit-chain.ts'
import { macsOf, type HeadContent } from './audit-head.ts'
import type { AuditKeys } from './audit-keys.ts'
import type { AnyDatabase } from './migration-help.ts'

/**
 * Events get a key, and the head what only its holder can write. What was written before stays as it is, and is sealed
 * here, in the transaction that changes the tables: a record that has the tables, and events without a seal, is forged.
 *
 * The digests of the head have other names from here on, so that a replica of a release before, which knows no key,
 * can neither append nor delete.
 */
export async function addAuditKey(db: AnyDatabase, keys: AuditKeys): Promise<void> {
  await db.schema.alterTable('auditEvents').addColumn('keyId', 'text').execute()
  await db.schema.alterTable('auditHead').renameColumn('digest', 'endDigest').execute()
  await db.schema.alterTable('auditHead').renameColumn('anchorSeq', 'beginSeq').execute()
  await db.schema.alterTable('auditHead').renameColumn('anchorDigest', 'beginDigest').execute()
  await db.schema
    .alterTable('auditHead')
    .addColumn('macs', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  const head = await db
    .selectFrom('auditHead')
    .select(['seq', 'at', 'endDigest', 'beginSeq', 'beginDigest'])
    .executeTakeFirstOrThrow()
  const sealed = head.endDigest === CHAIN_START ? head : await seal(db, head, keys)
  await db
    .updateTable('auditHead')
    .set({ ...sealed, macs: macsOf(sealed, keys) })
    .execute()
}

/** Each page asks for a person's sign-in before this one, which may lie behind thousands of changes of theirs. */
export async function indexSignIns(db: AnyDatabase): Promise<void> {
  await db.schema
    .createIndex('auditEvents_signIns')
    .on('auditEvents')
    .columns(['personId', 'seq'])
    .where(sql.ref('action'), '=', sql.lit('sign-in'))
    .execute()
}

async function seal(db: AnyDatabase, head: HeadContent, keys: AuditKeys): Promise<HeadContent> {
  const end = { seq: head.seq, at: head.at, digest: head.endDigest }
  const beginning = { seq: head.beginSeq, digest: head.beginDigest }
  const target = sealTarget(end, beginning)
  const content = { phase: 'outcome', action: 'audit.seal', result: 'succeeded', target } as const
  const event = chained(content, end, keys.newest)
  // What the event does not say may have a column only after a later migration.
  const said = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null))
  await db.insertInto('auditEvents').values(said).execute()
  return { ...head, seq: event.seq, at: event.at, endDigest: event.digest }
}
