/**
 * `npm run proof:feed`: two replicas, and everything that may befall the feed while they write. Exits with 1 if an event is
 * missing, out of order, or came with two contents. A number after it is how many events there are, at least.
 */
import { FEED_TROUBLES, runFeed } from './feed-run.ts'

/** Rather too few: one that is refused early has a single event. */
const EVENTS_PER_CREATE = 1.95
const events = Number(process.argv[2] ?? 10_000)
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object are its own
const troubles = Object.keys(FEED_TROUBLES) as (keyof typeof FEED_TROUBLES)[]

const { onRecord, came, repeated, seconds, wrong } = await runFeed({
  troubles,
  creates: Math.ceil(events / EVENTS_PER_CREATE),
  perSecond: 60,
})
process.stdout.write(`${troubles.length} troubles: ${troubles.join(', ')}
${onRecord} events on record, ${came} came, ${repeated} of them repeated; ${seconds.toFixed(0)} s
${wrong.length === 0 ? 'right: none missing, in order' : `WRONG: ${wrong.join('; ')}`}
`)
process.exit(wrong.length === 0 ? 0 : 1)
