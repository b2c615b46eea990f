import type { CredentialDetails, ListDetails } from '@sipdesk/shared/credential-details.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'

/** What the table tells of one credential: what Twilio says, and what Sipdesk knows. Never a password. */
export type Row = Pick<
  Credential,
  'sid' | 'username' | 'credentialListSid' | 'createdAt' | 'updatedAt'
> &
  Pick<CredentialDetails, 'label' | 'owner' | 'place' | 'device' | 'goneSince'> & {
    /** The latest time at which it is known to have been set. */
    passwordSetAt: string | null
    createdBy: string | null
  }

type Known = Pick<
  CredentialDetails,
  'label' | 'owner' | 'place' | 'device' | 'created' | 'rotated' | 'goneSince'
>

const UNKNOWN: Known = { label: '', owner: '', place: '', device: '' }

/** One row for each credential, in their order. */
export function rowsOf(
  credentials: readonly Credential[],
  known: Pick<ListDetails, 'details'> | undefined,
): Row[] {
  const bySid = new Map(known?.details.map((details) => [details.credentialSid, details]))
  return credentials.map((credential) => rowOf(credential, bySid.get(credential.sid)))
}

/** Those that Twilio lacks although Sipdesk did not delete them, as long as their details are kept. */
export function goneRowsOf(
  listSid: string,
  known: Pick<ListDetails, 'details'> | undefined,
): Row[] {
  const gone = known?.details.filter(({ goneSince }) => goneSince !== undefined) ?? []
  return gone.map((details) => {
    const { credentialSid: sid, username } = details
    const last = { sid, username, credentialListSid: listSid, createdAt: null, updatedAt: null }
    return rowOf(last, details)
  })
}

type Told = Pick<Row, 'sid' | 'username' | 'credentialListSid' | 'createdAt' | 'updatedAt'>

function rowOf(told: Told, details: CredentialDetails | undefined): Row {
  const { sid, username, credentialListSid, createdAt, updatedAt } = told
  const { label, owner, place, device, created, rotated, goneSince } = details ?? UNKNOWN
  return {
    sid,
    username,
    credentialListSid,
    updatedAt,
    label,
    owner,
    place,
    device,
    createdAt: createdAt ?? created?.at ?? null,
    passwordSetAt: latest([updatedAt, rotated?.at, created?.at, createdAt]),
    createdBy: created?.byName ?? null,
    ...(goneSince !== undefined && { goneSince }),
  }
}

/** Another program may have set a password since Sipdesk did. */
function latest(times: readonly (string | null | undefined)[]): string | null {
  const known = times.filter((time) => typeof time === 'string')
  return known.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
}

/** With those that a run has deleted since, for as long as it is shown: its rows tell how each of them ended. */
export function withThoseOf(
  rows: readonly Row[],
  ofRun: readonly Row[] | undefined,
): readonly Row[] {
  if (!ofRun) return rows
  const there = new Set(rows.map(({ sid }) => sid))
  return [...rows, ...ofRun.filter(({ sid }) => !there.has(sid))]
}
