import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Confusables } from '#src/lib/look-alike.ts'
import { findUsernames, holdersOf, searchedLists, takenIn } from './find-usernames.ts'

const NONE: Confusables = new Map()

function listsOf(...usernames: (string[] | undefined)[]) {
  const reply = {
    isRetryable: false,
    lists: usernames.map((names, index) => ({
      listSid: `CL${index}`,
      friendlyName: `List ${index}`,
      ...(names && { usernames: names }),
    })),
  }
  return searchedLists(reply, NONE)
}

const namesIn = (findings: ReturnType<typeof findUsernames>) =>
  findings.found.map(({ username }) => username)

test('the text itself comes first, then other case, then what begins with it, then the rest', () => {
  const lists = listsOf(['joanna', 'anna.b', 'ANNA'], ['Anna.c', 'anna', 'ben'])
  expect(namesIn(findUsernames(lists, 'anna', NONE))).toEqual([
    'anna',
    'ANNA',
    'anna.b',
    'Anna.c',
    'joanna',
  ])
  expect(namesIn(findUsernames(lists, ' ANNA ', NONE))).toContain('joanna')
})

test('what only looks like it comes last, and is no match for ASCII that is part of a name', () => {
  const confusables: Confusables = new Map([
    ['\u0430', 'a'],
    ['1', 'l'],
    ['0', 'o'],
  ])
  const usernames = ['b\u0430nna', 'lo', 'flora', '+49 10', 'anna', '10']
  const reply = { lists: [{ listSid: 'CL0', friendlyName: 'List 0', usernames }] }
  const lists = searchedLists(reply, confusables)
  const find = (text: string) => namesIn(findUsernames(lists, text, confusables))
  expect(find('anna')).toEqual(['anna', 'b\u0430nna'])
  expect(find('10')).toEqual(['10', '+49 10', 'lo'])
  expect(find('+4910')).toEqual(['+49 10'])
  const holders = (text: string, listSid: string) => holdersOf(lists, text, [listSid], confusables)
  expect(holders('b\u0430nn\u0430', 'CL0')).toEqual([
    { listSid: 'CL0', friendlyName: 'List 0', username: 'b\u0430nna' },
  ])
  expect(holders('b\u0430nna', 'CL1')).toEqual([])
  expect(holders('10', 'CL0')).toHaveLength(1)
})

test('the SID of a list finds the list; an empty text finds nothing', () => {
  const lists = listsOf(['anna'], ['ben'])
  expect(findUsernames(lists, 'cl1', NONE)).toEqual({
    text: 'cl1',
    found: [{ listSid: 'CL1', friendlyName: 'List 1' }],
    total: 1,
  })
  expect(findUsernames(lists, ' ', NONE).total).toBe(0)
})

test('counts all, shows the best of them, and each shown one contains the text', () => {
  const names = fc.array(fc.array(fc.stringMatching(/^[abAB]{1,6}$/), { maxLength: 20 }))
  fc.assert(
    fc.property(
      names,
      fc.stringMatching(/^[ab]{1,3}$/),
      fc.integer({ min: 1, max: 9 }),
      (all, text, limit) => {
        const findings = findUsernames(listsOf(...all), text, NONE, limit)
        const matching = all.flat().filter((name) => name.toLowerCase().includes(text))
        expect(findings.total).toBe(matching.length)
        expect(findings.found).toHaveLength(Math.min(limit, matching.length))
        for (const name of namesIn(findings)) expect(matching).toContain(name)
        if (all.flat().includes(text)) expect(namesIn(findings)[0]).toBe(text)
      },
    ),
  )
})

test('a list that could not be read holds nothing', () => {
  const lists = listsOf(['anna', 'ben'], undefined, ['anna'])
  const sids = ['CL0', 'CL1', 'CL2']
  const holders = (name: string) => holdersOf(lists, name, sids, NONE).map(({ listSid }) => listSid)
  expect(holders('anna')).toEqual(['CL0', 'CL2'])
  expect(holders('annb')).toEqual([])
  expect(takenIn(lists, ['CL0', 'CL1'])).toEqual(new Set(['anna', 'ben']))
})

test('what is written about a credential finds it, after those whose username it is, and once', () => {
  const reply = { lists: [{ listSid: 'CL0', friendlyName: 'List 0', usernames: ['anna', 'ben'] }] }
  const nothing = { label: '', owner: '', place: '', device: '', note: '' }
  const about = { listSid: 'CL0', credentialSid: 'CR0', ...nothing }
  const described = [
    { ...about, username: 'anna', label: 'Desk of Anna', note: 'Anna’s' },
    { ...about, username: 'ben', owner: 'Anna Schmidt', device: '00:15:65:AB:CD:EF' },
  ]
  const lists = searchedLists(reply, NONE, described)
  const find = (text: string) => findUsernames(lists, text, NONE)
  const ben = { listSid: 'CL0', friendlyName: 'List 0', username: 'ben' }
  expect(find('anna').found).toEqual([
    { listSid: 'CL0', friendlyName: 'List 0', username: 'anna' },
    { ...ben, text: 'Anna Schmidt' },
  ])
  expect(find('anna').total).toBe(2)
  expect(find('DESK OF').found).toMatchObject([{ username: 'anna', text: 'Desk of Anna' }])
  expect(find('0015.65ab.cdef').found).toEqual([{ ...ben, text: '00:15:65:AB:CD:EF' }])
  expect(find('nobody').total).toBe(0)
})
