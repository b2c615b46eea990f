import type { Credential } from '@sipdesk/shared/credentials.ts'
import type { Trace } from './call.ts'
import { TwilioNotFound } from './errors.ts'
import type { TwilioGateway } from './gateway.ts'

/** A credential as a list showed it: its username, when Twilio changed it last, and nothing else. */
export type SeenCredential = Pick<Credential, 'sid' | 'username' | 'createdAt' | 'updatedAt'>

/** What the last read of a list showed. */
export type SeenList = {
  listSid: string
  /** When Twilio was asked, ISO 8601. */
  asOf: string
  credentials: readonly SeenCredential[]
}

/** Reads lists, and remembers what each of them showed last. */
export type SeenLists = Pick<TwilioGateway, 'listCredentials'> & {
  /** The lists that were read since Sipdesk started, those aside that Twilio no longer has. */
  all(): readonly SeenList[]
}

/**
 * Of a full account, 100 lists of 1,000, about 20 MB are kept. A read that shows the very same rows as the one before
 * costs nothing more.
 */
export function createSeenLists({
  listCredentials,
}: Pick<TwilioGateway, 'listCredentials'>): SeenLists {
  const lists = new Map<string, SeenList & { rows: WeakRef<readonly Credential[]> }>()

  function note(listSid: string, asOf: string, rows: readonly Credential[]): void {
    const known = lists.get(listSid)
    // Of two reads, the one that was begun last says more.
    if (known && known.asOf > asOf) return
    const credentials = known?.rows.deref() === rows ? known.credentials : rows.map(factsOf)
    lists.set(listSid, { listSid, asOf, credentials, rows: new WeakRef(rows) })
  }

  return {
    async listCredentials(listSid: string, trace: Trace) {
      const asOf = new Date().toISOString()
      try {
        const read = await listCredentials(listSid, trace)
        note(listSid, asOf, read.items)
        return read
      } catch (error) {
        if (error instanceof TwilioNotFound) lists.delete(listSid)
        throw error
      }
    },
    all: () => [...lists.values()],
  }
}

function factsOf({ sid, username, createdAt, updatedAt }: Credential): SeenCredential {
  return { sid, username, createdAt, updatedAt }
}
