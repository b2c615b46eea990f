/** A process that makes one change of `SESSION_CHANGES` for each line that it is given: its name as JSON, with the person's id. */
import { createInterface } from 'node:readline'
import { openStore, type StoreLocation } from '../store/store.ts'
import { SESSION_CHANGES, type SessionChange } from './session-changes.ts'

// oxlint-disable typescript/no-unsafe-type-assertion -- session-reader.test.ts is the only one that starts this
const store = await openStore(JSON.parse(process.argv[2] ?? '') as StoreLocation)
for await (const line of createInterface(process.stdin)) {
  const [change, personId] = JSON.parse(line) as [SessionChange, string]
  await SESSION_CHANGES[change].make(store.db, personId)
  process.stdout.write('done\n')
}
await store.close()
