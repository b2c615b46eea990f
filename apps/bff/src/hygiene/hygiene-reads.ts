import type { Domain } from '@sipdesk/shared/domains.ts'
import {
  type Duplicate,
  type Hygiene,
  type ListHygiene,
  MAX_DUPLICATES,
  PASSWORD_AGES,
} from '@sipdesk/shared/hygiene.ts'
import { passwordSetOf } from '@sipdesk/shared/password-set.ts'
import type { DomainReads } from '../domains/domain-reads.ts'
import { lastChangesOf, type CredentialChange } from '../store/credential-changes.ts'
import type { Database, Store } from '../store/store.ts'
import type { Trace } from '../twilio/call.ts'
import { TwilioError } from '../twilio/errors.ts'
import type { SeenCredential, SeenList, SeenLists } from '../twilio/seen-lists.ts'
import { createSharedRead, type SharedRead } from '../twilio/shared-read.ts'

/** What of the lists somebody should look at, of all lists that were read so far. It reads none itself. */
export type HygieneReads = SharedRead<Hygiene>

type Deps = {
  store: Pick<Store, 'db'>
  seenLists: Pick<SeenLists, 'all'>
  domainReads: DomainReads
}

const DAY = 24 * 3_600_000

export function createHygieneReads({ store, seenLists, domainReads }: Deps): HygieneReads {
  return createSharedRead(async (trace) => {
    const domains = await readDomains(domainReads, trace)
    const seen = seenLists.all()
    const lists: ListHygiene[] = []
    for (const list of seen) lists.push(await hygieneOf(store.db, list))
    return { lists, ...(domains && { duplicates: duplicatesIn(seen, domains) }) }
  }, 0)
}

async function readDomains(domainReads: DomainReads, trace: Trace): Promise<Domain[] | undefined> {
  try {
    return (await domainReads.read(trace, false)).domains
  } catch (error) {
    if (error instanceof TwilioError) return undefined
    throw error
  }
}

async function hygieneOf(db: Database, { listSid, asOf, credentials }: SeenList) {
  const changes = Map.groupBy(await lastChangesOf(db, listSid), (one) => one.credentialSid)
  const set = credentials.map((one) => passwordSetOf(one, actsIn(changes.get(one.sid))))
  const now = Date.now()
  const isOlder = (days: number) =>
    set.filter(({ at }) => at !== null && now - Date.parse(at) >= days * DAY)
  return {
    listSid,
    asOf,
    olderThan: PASSWORD_AGES.map((days) => isOlder(days).length),
    setElsewhere: set.filter(({ isElsewhere }) => isElsewhere).length,
  }
}

function actsIn(changes: readonly CredentialChange[] = []) {
  const actOf = (action: string) => changes.find((one) => one.action === action)
  return { created: actOf('credential.create'), rotated: actOf('credential.rotate') }
}

/** The usernames that are in more than one list of a domain, in order. */
function duplicatesIn(lists: readonly SeenList[], domains: readonly Domain[]): Duplicate[] {
  const holders = new Map<string, Set<string>>()
  for (const { calls, registrations } of domains) {
    const accepted = new Set([...calls, ...registrations])
    const within = lists.filter(({ listSid }) => accepted.has(listSid))
    for (const [username, listSids] of holdersIn(within)) {
      if (listSids.length < 2) continue
      const all = holders.get(username) ?? new Set()
      for (const listSid of listSids) all.add(listSid)
      holders.set(username, all)
    }
  }
  return [...holders]
    .map(([username, listSids]) => ({ username, listSids: [...listSids] }))
    .toSorted((a, b) => (a.username < b.username ? -1 : 1))
    .slice(0, MAX_DUPLICATES)
}

function holdersIn(lists: readonly SeenList[]): Map<SeenCredential['username'], string[]> {
  const holders = new Map<string, string[]>()
  for (const { listSid, credentials } of lists) {
    for (const { username } of credentials) {
      const known = holders.get(username)
      if (known) known.push(listSid)
      else holders.set(username, [listSid])
    }
  }
  return holders
}
