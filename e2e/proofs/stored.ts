import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type StoredEvent = {
  phase: string
  username: string
  requestId: string
  result: string | null
  credentialSid: string | null
}

/** What the BFF has on disk, read past it. */
export function readStored(dataDir: string) {
  const file = readdirSync(dataDir).find((name) => name.endsWith('.sqlite')) ?? ''
  const database = new DatabaseSync(join(dataDir, file), { readOnly: true })
  try {
    const unsettled = database
      .prepare('select "leaseUntil" from "submissions" where "settledAt" is null')
      .all() as { leaseUntil: number }[]
    const events = database
      .prepare(
        `select "phase", "username", "requestId", "result", "credentialSid" from "auditEvents"
         where "action" = 'credential.create'`,
      )
      .all() as StoredEvent[]
    return { unsettled, events }
  } finally {
    database.close()
  }
}

/** Intents that do not have exactly one outcome, and outcomes without an intent, by request id. */
export function unpaired(events: StoredEvent[]): string[] {
  const byRequest = Map.groupBy(events, ({ requestId }) => requestId)
  return [...byRequest]
    .filter(([, pair]) => pair.map(({ phase }) => phase).join() !== 'intent,outcome')
    .map(([requestId, pair]) => `${requestId}: ${pair.map(({ phase }) => phase).join()}`)
}

/** Whether any file of the folder holds the text. */
export function holds(dataDir: string, text: string): boolean {
  return readdirSync(dataDir).some((file) => readFileSync(join(dataDir, file)).includes(text))
}
