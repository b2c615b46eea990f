import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf } from './paging.ts'
import { seedNames, seedWorld } from './seeds.ts'
import { rfc2822 } from './wire.ts'
import { World } from './world.ts'

test('walking next_page_uri visits each item once, whatever the sizes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 70 }),
      (count, pageSize) => {
        const records = Array.from({ length: count }, (_, index) => ({ sid: `CR${index}` }))
        const seen: unknown[] = []
        let query: URLSearchParams | undefined = new URLSearchParams({ PageSize: String(pageSize) })
        while (query) {
          const { body = {} } = pageOf('items', records, '/p', query)
          seen.push(...(body['items'] as unknown[]))
          const next = body['next_page_uri']
          query = typeof next === 'string' ? new URLSearchParams(next.split('?')[1]) : undefined
        }
        expect(seen).toEqual(records)
      },
    ),
  )
})

test('an account has 100 lists at most, a list 1,000 credentials', () => {
  const world = new World()
  for (let count = 0; count < 100; count++) world.createList(`list ${count}`)
  expect(() => world.createList('one more')).toThrow('100')
  const [list] = world.lists.values()
  if (!list) throw new Error('no list')
  for (let count = 0; count < 1000; count++)
    world.createCredential(list, `user-${count}`, 'Abcdefghijk1')
  expect(() => world.createCredential(list, 'one-more', 'Abcdefghijk1')).toThrow('1000')
  expect(world.commits).toBe(1000)
})

test('an account has 1,000 IP access control lists at most, and 100 domains', () => {
  const world = new World()
  for (let count = 0; count < 1000; count++) world.createIpList(`list ${count}`)
  expect(() => world.createIpList('one more')).toThrow('1000')
  for (let count = 0; count < 100; count++) world.createDomain(`d-${count}.sip.twilio.com`, {})
  expect(() => world.createDomain('one-more.sip.twilio.com', {})).toThrow('100')
})

test('the same name may stand in two lists, and again once it is removed', () => {
  const world = new World()
  const [first, second] = [world.createList('a'), world.createList('b')]
  const credential = world.createCredential(first, 'anna', 'Abcdefghijk1')
  world.createCredential(second, 'anna', 'Abcdefghijk1')
  world.deleteCredential(first, credential)
  expect(world.createCredential(first, 'anna', 'Abcdefghijk1').sid).not.toBe(credential.sid)
})

test.each(seedNames)('seed %s is the same at every start, and lies in the past', (name) => {
  const facts = (world: World) =>
    [...world.lists.values()].map(({ sid, friendlyName, credentials }) => [
      sid,
      friendlyName,
      ...credentials.keys(),
    ])
  const world = seedWorld(name)
  expect(facts(seedWorld(name))).toEqual(facts(world))
  for (const { credentials } of world.lists.values()) {
    for (const { createdAt } of credentials.values())
      expect(createdAt.getTime()).toBeLessThan(Date.now())
  }
  expect(world.commits).toBe(0)
})

test('dates are RFC 2822 in GMT', () => {
  expect(rfc2822(new Date('2015-08-19T19:48:45Z'))).toBe('Wed, 19 Aug 2015 19:48:45 +0000')
})
