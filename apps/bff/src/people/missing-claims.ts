import type { MissingClaim } from '@sipdesk/shared/people.ts'
import type { Database } from '../store/store.ts'

/** Milliseconds for which it is told, since nobody knows when the provider was put right: a week. */
const TOLD_FOR = 7 * 24 * 60 * 60 * 1_000
const MOST = 10
/** Somebody who tries again and again hides no more than others so often. */
const READ = 200

/** What stands on record between who it was and the claim: see `Refusal` and `followLists`. */
const NO_CLAIM = ': no-claim '

/** The company accounts that lacked a claim of late, the latest first, each once. As far as the record goes back. */
export async function listMissingClaims(db: Database): Promise<MissingClaim[]> {
  const events = await db
    .selectFrom('auditEvents')
    .select(['at', 'action', 'target'])
    .where((eb) =>
      eb.or([
        eb.and({ action: 'sign-in', result: 'refused', evidence: 'company' }),
        eb.and({ action: 'person.change-lists', result: 'succeeded' }),
      ]),
    )
    .where('at', '>', new Date(Date.now() - TOLD_FOR).toISOString())
    .where('target', 'like', `%${NO_CLAIM}%`)
    .orderBy('seq', 'desc')
    .limit(READ)
    .execute()
  const latest = new Map<string, MissingClaim>()
  for (const { at, action, target } of events) {
    const [who, claim] = target?.split(NO_CLAIM) ?? []
    if (target === null || who === undefined || claim === undefined) continue
    const isLetIn = action === 'person.change-lists'
    if (!latest.has(target)) latest.set(target, { who, claim, at, isLetIn })
  }
  return [...latest.values()].slice(0, MOST)
}
