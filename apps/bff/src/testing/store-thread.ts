import { workerData } from 'node:worker_threads'
import { createAuditLog } from '../store/audit-log.ts'
import { openStore, type StoreLocation } from '../store/store.ts'

/** What one thread of `inThreads` does: opens the store, and puts so many events on record. */
export type ThreadTask = { location: StoreLocation; writer: number; events: number }

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- inThreads is the only one that starts this
const { location, writer, events } = workerData as ThreadTask
const store = await openStore(location)
const log = createAuditLog(store)
for (let index = 0; index < events; index++) {
  await log.append({
    phase: 'outcome',
    action: 'credential.create',
    result: 'succeeded',
    username: `w${writer}-${index}`,
  })
}
await store.close()
