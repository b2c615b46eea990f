import { expect, test } from 'vitest'
import { startTestApp } from '../testing/test-app.ts'

test('lists are counted once for a while, also when many people look at the same time', async () => {
  await using app = await startTestApp()
  const looks = await Promise.all(Array.from({ length: 10 }, () => app.lists()))
  for (const { credentialLists } of looks) {
    expect(credentialLists.map(({ size }) => size)).toEqual([14, 128, 2, 3])
  }
  const counts = app.twilio.requests().filter(({ path }) => path.endsWith('Credentials.json'))
  expect(counts).toHaveLength(4)
})

test('a list that cannot be counted comes without a size, and is counted the next time', async () => {
  await using app = await startTestApp()
  app.twilio.setFault({ fault: '500', path: 'Credentials.json', times: Infinity })
  const { credentialLists } = await app.lists()
  expect(credentialLists.map(({ size }) => size)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  app.twilio.clearFaults()
  expect((await app.lists()).credentialLists.map(({ size }) => size)).toEqual([14, 128, 2, 3])
})

test('slow counts keep nobody waiting', async () => {
  await using app = await startTestApp()
  app.twilio.setFault({ fault: 'no-reply', path: 'Credentials.json', times: Infinity })
  const { credentialLists } = await app.lists()
  expect(credentialLists).toHaveLength(4)
})
