import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findUsernames, holdersOf, searchedLists, takenIn } from './find-usernames.ts'

function listsOf(...usernames: (string[] | undefined)[]) {
  return searchedLists({
    isRetryable: false,
    lists: usernames.map((names, index) => ({
      listSid: `CL${index}`,
      friendlyName: `List ${index}`,
      ...(names && { usernames: names }),
    })),
  })
}

const namesIn = (findings: ReturnType<typeof findUsernames>) =>
  findings.found.map(({ username }) => username)

test('the text itself comes first, then other case, then what begins with it, then the rest', () => {
  const lists = listsOf(['joanna', 'anna.b', 'ANNA'], ['Anna.c', 'anna', 'ben'])
  expect(namesIn(findUsernames(lists, 'anna'))).toEqual([
    'anna',
    'ANNA',
    'anna.b',
    'Anna.c',
    'joanna',
  ])
  expect(namesIn(findUsernames(lists, ' ANNA '))).toContain('joanna')
})

test('the SID of a list finds the list; an empty text finds nothing', () => {
  const lists = listsOf(['anna'], ['ben'])
  expect(findUsernames(lists, 'cl1')).toEqual({
    text: 'cl1',
    found: [{ listSid: 'CL1', friendlyName: 'List 1' }],
    total: 1,
  })
  expect(findUsernames(lists, ' ').total).toBe(0)
})

test('counts all, shows the best of them, and each shown one contains the text', () => {
  const names = fc.array(fc.array(fc.stringMatching(/^[abAB]{1,6}$/), { maxLength: 20 }))
  fc.assert(
    fc.property(
      names,
      fc.stringMatching(/^[ab]{1,3}$/),
      fc.integer({ min: 1, max: 9 }),
      (all, text, limit) => {
        const findings = findUsernames(listsOf(...all), text, limit)
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
  expect(holdersOf(lists, 'anna').map(({ listSid }) => listSid)).toEqual(['CL0', 'CL2'])
  expect(holdersOf(lists, 'Anna')).toEqual([])
  expect(takenIn(lists, ['CL0', 'CL1'])).toEqual(new Set(['anna', 'ben']))
})
