import type { Status } from '@sipdesk/shared/status.ts'
import { expect, it } from 'vitest'
import { stateOf } from './state.ts'

const WELL: Status = {
  version: '1',
  startedAt: '2026-11-28T01:02:03.000Z',
  accountSid: `AC${'0'.repeat(32)}`,
  mode: 'live',
  secretKind: 'api-key',
  twilioHost: 'api.twilio.com',
  twilio: { isReachable: true, code: null, latencyMs: 5 },
  isRecordWritable: true,
  areLinksOn: true,
  recentErrors: [],
}
const FEED = { eventsBehind: 4, since: null, nextTryAt: null }

it('is well where nothing is amiss', () => {
  expect(stateOf(WELL).kind).toBe('good')
  expect(stateOf({ ...WELL, feed: { ...FEED, failure: null } }).kind).toBe('good')
})

it.each<[string, Partial<Status>]>([
  ['the feed is not taken', { feed: { ...FEED, failure: { code: 'timeout', status: null } } }],
  ['anchors cannot be written', { areAnchorsFailing: true }],
  ['the record was changed from outside', { recordFault: { seq: 7 } }],
])('is not called normal while %s', (_, status) => {
  expect(stateOf({ ...WELL, ...status })).toMatchObject({
    kind: 'warning',
    title: 'Sipdesk is working, but needs your attention',
  })
})
