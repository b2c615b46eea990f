import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import { expect, it } from 'vitest'
import { newestIn, withNewer, type Pages } from './pages.ts'

type Event = AuditEvents['events'][number]

const event = (seq: number, rest: Partial<Event> = {}): Event =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only these are read
  ({ seq, phase: 'outcome', action: 'sign-in', requestId: `r-${seq}`, ...rest }) as Event

const shown: Pages = {
  pages: [
    { events: [event(9, { phase: 'intent', requestId: 'open' }), event(8)], nextCursor: '8' },
    { events: [event(7, { phase: 'intent', requestId: 'older' })], nextCursor: null },
  ],
  pageParams: ['', '8'],
}
const seqsIn = ({ pages }: Pages) => pages.map(({ events }) => events.map(({ seq }) => seq))

it('knows the youngest event, and that there is none', () => {
  expect(newestIn(shown)).toBe(9)
  expect(newestIn({ pages: [{ events: [], nextCursor: null }], pageParams: [''] })).toBe(0)
})

it('puts what is new on top, and what has ended in the place of what was under way', () => {
  const events = [event(11, { requestId: 'older' }), event(10, { requestId: 'open' })]
  const merged = withNewer(shown, { events, nextCursor: null, listNames: { CL1: 'Pier' } })
  expect(seqsIn(merged)).toEqual([[11, 10, 8], []])
  expect(merged.pages[0]?.nextCursor).toBe('8')
  expect(merged.pages[0]?.listNames).toEqual({ CL1: 'Pier' })
  expect(merged.pageParams).toEqual(shown.pageParams)
})

it('keeps an intent whose request has ended another action', () => {
  const events = [event(10, { requestId: 'open', action: 'approval.confirm' })]
  expect(seqsIn(withNewer(shown, { events, nextCursor: null }))).toEqual([[10, 9, 8], [7]])
})

it('begins anew where more came than one answer holds', () => {
  const merged = withNewer(shown, { events: [event(80)], nextCursor: '80' })
  expect(seqsIn(merged)).toEqual([[80]])
  expect(merged.pageParams).toEqual([''])
})
