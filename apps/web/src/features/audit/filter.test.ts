import { describe, expect, it } from 'vitest'
import { isoFromLocal, localFromIso } from './local-time.ts'
import { exportHref, filterFromSearch, instantIn, searchOf, withChanges } from './filter.ts'

describe('the filter in the address', () => {
  it('comes back as it went', () => {
    const filter = {
      person: 'p-1',
      username: 'desk 1&a+b%41=ü',
      action: 'sign-in',
      from: '2026-03-01T10:00:00.000Z',
    } as const
    expect(filterFromSearch(searchOf(filter))).toEqual(filter)
  })

  it('leaves out what is empty, unknown or not valid', () => {
    const search = '?person=&action=fly&result=refused&from=yesterday&to=2026-02-30T10:00:00Z&x=1'
    expect(filterFromSearch(search)).toEqual({ result: 'refused' })
  })

  it('goes along with the export', () => {
    expect(exportHref('csv', { username: 'a b' })).toBe(
      '/api/audit-events/export?format=csv&username=a+b',
    )
  })
})

describe('a change of the filter', () => {
  it('leaves the rest, and takes away what is empty', () => {
    const filter = { list: 'CL1', last: '1h', result: 'refused' } as const
    expect(withChanges(filter, { last: undefined, username: 'desk ' })).toEqual({
      list: 'CL1',
      result: 'refused',
      username: 'desk ',
    })
  })

  it('keeps a time that was not touched to the letter', () => {
    const from = '2026-10-25T01:30:00Z'
    expect(instantIn(localFromIso(from), from)).toBe(from)
    expect(instantIn('2026-03-01T10:00', from)).toBe(new Date(2026, 2, 1, 10).toISOString())
    expect(instantIn('', from)).toBe('')
  })
})

describe('local time', () => {
  it.each(['2026-03-01T10:00:00.000Z', '2026-07-01T23:59:30.000Z', '2026-07-01T00:00:05.120Z'])(
    'loses nothing of %s',
    (iso) => {
      expect(isoFromLocal(localFromIso(iso))).toBe(iso)
    },
  )

  it('is no finer than need be', () => {
    expect(localFromIso(new Date(2026, 2, 1, 9, 5).toISOString())).toBe('2026-03-01T09:05')
  })
})
