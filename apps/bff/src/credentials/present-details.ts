import type { Act, CredentialDetails, ListDetails } from '@sipdesk/shared/credential-details.ts'
import { lastChangesOf, type CredentialChange } from '../store/credential-changes.ts'
import {
  forgottenBefore,
  listDetails,
  NOTHING_WRITTEN,
  type Named,
  type StoredDetails,
} from '../store/credential-details.ts'
import { listLinksIn } from '../store/handovers.ts'
import type { Database } from '../store/store.ts'

/** What is known of one credential, from what is written about it and from the record. */
export function presentDetails(
  { credentialSid, username }: Pick<Named, 'credentialSid' | 'username'>,
  row: StoredDetails | undefined,
  changes: readonly CredentialChange[],
): CredentialDetails {
  const actOf = (action: string) => changes.find((one) => one.action === action)
  const deleted = actOf('credential.delete')
  return {
    ...(row ?? NOTHING_WRITTEN),
    credentialSid,
    username,
    described: describedIn(row),
    created: actOf('credential.create'),
    rotated: actOf('credential.rotate'),
    deleted,
    goneSince: deleted ? undefined : (row?.goneSince ?? undefined),
  }
}

function describedIn(row: StoredDetails | undefined): Act | undefined {
  if (!row || row.describedAt === null) return undefined
  return { at: row.describedAt, byName: row.describedByName }
}

/** What is known of every credential of a list, those left out that have been gone for long. No one asks Twilio for it. */
export async function readDetailsOf(db: Database, listSid: string): Promise<ListDetails> {
  const asOf = new Date().toISOString()
  const rows = new Map((await listDetails(db, listSid)).map((row) => [row.credentialSid, row]))
  const changes = Map.groupBy(await lastChangesOf(db, listSid), (one) => one.credentialSid)
  const details = [...new Set([...rows.keys(), ...changes.keys()])].map((credentialSid) => {
    const row = rows.get(credentialSid)
    const done = changes.get(credentialSid) ?? []
    const username = row?.username ?? done[0]?.username ?? ''
    return presentDetails({ credentialSid, username }, row, done)
  })
  const isKept = ({ deleted, goneSince }: CredentialDetails) =>
    (deleted?.at ?? goneSince ?? asOf) > forgottenBefore()
  return { details: details.filter(isKept), links: await countLinks(db, listSid, details), asOf }
}

/** A link of a credential of before, which had the same username, does not count. */
async function countLinks(
  db: Database,
  listSid: string,
  details: readonly CredentialDetails[],
): Promise<ListDetails['links']> {
  const since = new Map<string, string>()
  for (const { username, created } of details) {
    if (created && created.at > (since.get(username) ?? '')) since.set(username, created.at)
  }
  const links = (await listLinksIn(db, listSid)).filter(
    ({ username, createdAt }) => createdAt >= (since.get(username) ?? ''),
  )
  return [...Map.groupBy(links, ({ username }) => username)].map(([username, own]) => ({
    username,
    made: own.length,
    opened: own.filter(({ openedAt }) => openedAt !== null).length,
  }))
}
