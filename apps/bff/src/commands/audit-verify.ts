/** `npm run audit:verify`: whether the record is as it was written; names the first broken link. */
import { verifyChain } from '../store/audit-verify.ts'
import { fail, failIfBroken, openStoreOrExit, reasonOf } from './command.ts'

const store = await openStoreOrExit()
const { events, head, brokenAt } = await verifyChain(store).catch((error: unknown) =>
  fail(`The record cannot be read: ${reasonOf(error)}`),
)
await store.close()
if (store.recordLoss) {
  fail(
    `The record ends at event ${store.recordLoss.now}, and event ${store.recordLoss.seen} was seen here: it is an older copy.`,
  )
}
failIfBroken(brokenAt)
process.stdout.write(`The record is whole: ${events} events, the last is ${head.seq}.
Its digest is ${head.digest}. Keep it elsewhere: what it covers can then not be rewritten unnoticed.\n`)
