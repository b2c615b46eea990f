/** `npm run audit:verify`: whether the record is as it was written; names the first broken link. */
import { verifyChain } from '../store/audit-verify.ts'
import { openStore } from '../store/store.ts'
import { fail, locationOrExit } from './command.ts'

const store = await openStore(locationOrExit()).catch((error: unknown) =>
  fail(error instanceof Error ? error.message : 'the database does not open'),
)
const { events, head, brokenAt } = await verifyChain(store)
await store.close()
if (brokenAt) fail(`The record is broken at event ${brokenAt.seq}: ${brokenAt.why}.`)
process.stdout.write(`The record is whole: ${events} events, the last is ${head.seq}.
Its digest is ${head.digest}. Keep it elsewhere: what it covers can then not be rewritten unnoticed.\n`)
