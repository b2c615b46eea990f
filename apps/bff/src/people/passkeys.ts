import { randomUUID } from 'node:crypto'
import { MAX_PASSKEYS, type Passkey, type Passkeys } from '@sipdesk/shared/passkeys.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Database, Store } from '../store/store.ts'
import { holdPerson, secondFactorsOf } from './directory.ts'
import { takePasskeyChallenge, type PasskeyChallenge } from './passkey-challenge.ts'
import { hasPassword } from './passwords.ts'

/** A person's passkeys, the oldest first. */
export async function listPasskeys(db: Database, personId: string): Promise<Passkey[]> {
  const rows = await selectOf(db, personId)
    .select(['id', 'name', 'createdAt', 'lastUsedAt', 'isBackedUp', 'isSecondFactorOnly'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    isBackedUp: row.isBackedUp === 1,
    isSecondFactorOnly: row.isSecondFactorOnly === 1,
  }))
}

/** What browsers are told of a person's passkeys. */
export function listKnown(db: Database, personId: string) {
  return selectOf(db, personId).select(['credentialId', 'transports']).execute()
}

/** @throws HttpProblem `not-found` where the person has no such passkey. */
export async function needPasskey(
  db: Database,
  personId: string,
  id: string,
): Promise<{ name: string }> {
  const passkey = await selectOf(db, personId)
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!passkey) throw gone()
  return passkey
}

export type NewPasskey = {
  personId: string
  /** In which it was made. */
  sessionId: string
  name: string
  credential: {
    credentialId: string
    publicKey: string
    counter: number
    isBackedUp: boolean
    transports: string[]
  }
}

/**
 * Keeps a passkey, once for its challenge. `isFirst` tells whether it is the person's first second factor.
 *
 * @throws HttpProblem where there are too many, it is known, the challenge was taken before, or the session or the
 * password that it was made with is gone.
 */
export function addPasskey(
  store: Store,
  challenge: PasskeyChallenge,
  { personId, sessionId, name, credential }: NewPasskey,
): Promise<{ passkey: Passkey; isFirst: boolean }> {
  return store.db.transaction().execute(async (db) => {
    await holdSignIn(db, store.engine, { personId, sessionId })
    if (!(await takePasskeyChallenge(db, challenge))) throw refusedPasskey('not-verified')
    const isFirst = (await secondFactorsOf(db, personId)).length === 0
    await requireRoom(db, personId)
    const createdAt = new Date().toISOString()
    const shown = { id: randomUUID(), name, createdAt, lastUsedAt: null }
    const { isBackedUp, transports, ...key } = credential
    const flags = { isBackedUp: Number(isBackedUp), isSecondFactorOnly: 0 }
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('passkeys')
      .values({ ...shown, ...key, ...flags, personId, transports: JSON.stringify(transports) })
      .onConflict((conflict) => conflict.column('credentialId').doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) throw refusedPasskey('known')
    return { passkey: { ...shown, isBackedUp, isSecondFactorOnly: false }, isFirst }
  })
}

/**
 * Has whoever ends the session or takes the password away at this moment wait, or comes after them; and another passkey
 * of the person waits, so that both are counted.
 */
async function holdSignIn(
  db: Database,
  engine: Store['engine'],
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<void> {
  await holdPerson(db, engine, { personId })
  const session = db.selectFrom('sessions').select('id').where('id', '=', sessionId)
  if (!(await session.executeTakeFirst())) {
    throw new HttpProblem({
      code: 'unauthenticated',
      variant: 'no-session',
      outcome: 'not-applied',
    })
  }
  if (!(await hasPassword(db, personId))) throw unavailable('without-password')
}

/** @throws HttpProblem `too-many-passkeys` */
export async function requireRoom(db: Database, personId: string): Promise<void> {
  if ((await listKnown(db, personId)).length < MAX_PASSKEYS) return
  throw new HttpProblem({
    code: 'too-many-passkeys',
    values: { limit: MAX_PASSKEYS },
    outcome: 'not-applied',
  })
}

/** @throws HttpProblem `not-found` */
export async function renamePasskey(
  db: Database,
  personId: string,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ name })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw gone()
}

/** @throws HttpProblem `not-found` */
export async function removePasskey(db: Database, personId: string, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('passkeys')
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw gone()
}

/** The passkey of this credential, and the address of its owner. */
export function findPasskey(db: Database, credentialId: string) {
  return db
    .selectFrom('passkeys')
    .innerJoin('people', 'people.id', 'passkeys.personId')
    .select([
      'passkeys.id',
      'passkeys.personId',
      'passkeys.publicKey',
      'passkeys.isSecondFactorOnly',
      'people.email',
    ])
    .where('credentialId', '=', credentialId)
    .executeTakeFirst()
}

export type OwnedPasskey = NonNullable<Awaited<ReturnType<typeof findPasskey>>>

/**
 * Takes what a passkey signed, once for its challenge. A counter that does not go on is that of a copy:
 * https://www.w3.org/TR/webauthn-3/#sctn-sign-counter.
 */
export async function takeSignature(
  db: Database,
  challenge: PasskeyChallenge,
  { id, counter, isBackedUp }: { id: string; counter: number; isBackedUp: boolean },
): Promise<'taken' | 'used' | 'counter-back'> {
  return db.transaction().execute(async (transaction) => {
    if (!(await takePasskeyChallenge(transaction, challenge))) return 'used'
    const { numUpdatedRows } = await transaction
      .updateTable('passkeys')
      .set({ counter, isBackedUp: Number(isBackedUp), lastUsedAt: new Date().toISOString() })
      .where('id', '=', id)
      // Some count nothing, and say 0 each time.
      .where((eb) => (counter === 0 ? eb('counter', '=', 0) : eb('counter', '<', counter)))
      .executeTakeFirst()
    return numUpdatedRows > 0n ? 'taken' : 'counter-back'
  })
}

function selectOf(db: Database, personId: string) {
  return db.selectFrom('passkeys').where('personId', '=', personId)
}

export function refusedPasskey(variant: 'not-verified' | 'known'): HttpProblem {
  return new HttpProblem({ code: 'passkey-refused', variant, outcome: 'not-applied' })
}

export function unavailable(variant: NonNullable<Passkeys['obstacle']>): HttpProblem {
  return new HttpProblem({ code: 'passkeys-unavailable', variant, outcome: 'not-applied' })
}

function gone(): HttpProblem {
  return new HttpProblem({ code: 'not-found', variant: 'passkey', outcome: 'not-applied' })
}
