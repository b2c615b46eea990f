import { expect, test } from 'vitest'
import { CHAIN_START, chained, lossTarget, type StoredEvent } from './audit-chain.ts'
import { auditKeysOf } from './audit-keys.ts'
import { KnownEnds, type KnownEnd } from './known-ends.ts'

const { newest } = auditKeysOf(['audit-key-of-known-ends-0123456789-0123'])
const BEGINNING = { seq: 0, digest: CHAIN_START, at: '2026-01-01T00:00:00.000Z' }
const LATER = '2100-01-01T00:00:00.000Z'

/** A record of one event that says that all before it was lost. */
const loss = chained(
  {
    phase: 'outcome',
    action: 'audit.loss',
    result: 'succeeded',
    target: lossTarget(0, 'from event 5'),
  },
  BEGINNING,
  newest,
)

const END = { seq: 5, digest: 'f'.repeat(64), by: 'somebody' }
const ANCHOR = { ...END, at: BEGINNING.at }

function missingIn(event: StoredEvent, end: KnownEnd) {
  const ends = new KnownEnds([end], BEGINNING)
  ends.pass(event)
  return ends.missing()
}

test('an anchor of before a loss that the record tells of is let off', () => {
  expect(missingIn(loss, ANCHOR)).toBeUndefined()
})

const MISSING: [what: string, event: StoredEvent, end: KnownEnd][] = [
  ['an anchor of after that', loss, { ...ANCHOR, at: LATER }],
  ['an end without a time, as of --expect', loss, END],
  ['an anchor where the event has no key, and may be anybody’s', { ...loss, keyId: null }, ANCHOR],
]

test.each(MISSING)('%s is missed', (_what, event, end) => {
  expect(missingIn(event, end)).toMatchObject({ seq: 5 })
})
