import { expect, test } from 'vitest'
import { createAtTwilio } from '../testing/at-twilio.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

async function readSizes(app: TestApp) {
  const { credentialLists, isRetryable } = await app.lists()
  return { sizes: credentialLists.map(({ size }) => size), isRetryable }
}

/** What is shown once asking again shows no more: a read waits for counts, but not for a slow machine. */
async function settled(app: TestApp) {
  await expect.poll(async () => (await readSizes(app)).isRetryable).toBe(false)
  return readSizes(app)
}

test('lists are counted once for a while, also when many people look at the same time', async () => {
  await using app = await startTestApp()
  await Promise.all(Array.from({ length: 10 }, () => app.lists()))
  expect((await settled(app)).sizes).toEqual([14, 128, 2, 3])
  const counts = app.twilio.requests().filter(({ path }) => path.endsWith('Credentials.json'))
  expect(counts).toHaveLength(4)
})

test('a list that cannot be counted comes without a size, and is counted the next time', async () => {
  await using app = await startTestApp()
  app.twilio.setFault({ fault: '500', path: 'Credentials.json', times: Infinity })
  const sizes = [undefined, undefined, undefined, undefined]
  expect(await readSizes(app)).toEqual({ sizes, isRetryable: true })
  app.twilio.clearFaults()
  expect((await settled(app)).sizes).toEqual([14, 128, 2, 3])
})

test('lists that Twilio refuses to show keep no other from being counted', async () => {
  await using app = await startTestApp({ seed: 'empty' })
  for (let count = 1; count <= 8; count++) {
    const FriendlyName = `List ${count}`
    const sid = await createAtTwilio(app.twilio, 'CredentialLists', { FriendlyName })
    const fault = { fault: '403', path: `${sid}/Credentials.json`, times: Infinity } as const
    if (count <= 6) app.twilio.setFault(fault)
  }
  const refused = Array.from({ length: 6 }, () => undefined)
  // Newest first; and nothing says that asking again is worth it.
  expect((await settled(app)).sizes).toEqual([0, 0, ...refused])
})

test('slow counts delay no answer', async () => {
  await using app = await startTestApp()
  app.twilio.setFault({ fault: 'no-reply', path: 'Credentials.json', times: Infinity })
  expect(await readSizes(app)).toMatchObject({ sizes: { length: 4 }, isRetryable: true })
})

test('a read that began before a change is not kept as the size', async () => {
  await using app = await startTestApp()
  const [list] = (await app.lists()).credentialLists
  const sid = list?.sid ?? ''
  const [first] = (await app.credentials(sid)).credentials
  const path = `${sid}/Credentials.json`
  const reads = () => app.twilio.requests().filter((sent) => sent.path.endsWith(path)).length
  const before = reads()
  app.twilio.setFault({ fault: 'latency', delayMs: 60_000, path })
  const read = app.credentials(sid)
  await expect.poll(reads).toBe(before + 1)
  const gone = await app.send('DELETE', `/api/credential-lists/${sid}/credentials/${first?.sid}`)
  expect(gone.status).toBe(200)
  app.twilio.clearFaults()
  await read
  // What changes elsewhere tells whether the list is counted again.
  const credential = { Username: 'added-elsewhere', Password: 'Abcdefghijk1' }
  await createAtTwilio(app.twilio, `CredentialLists/${sid}/Credentials`, credential)
  expect((await settled(app)).sizes).toEqual([14, 128, 2, 3])
})

test('a list that Twilio shows again is no longer taken for one that it refuses', async () => {
  await using app = await startTestApp()
  const [list] = (await app.lists()).credentialLists
  const sid = list?.sid ?? ''
  await settled(app)
  const path = `${sid}/Credentials.json`
  const addOne = async (username: string) => {
    const body = { username, password: 'Abcdefghijk1' }
    const reply = await app.send('POST', `/api/credential-lists/${sid}/credentials`, body)
    expect(reply.status).toBe(201)
  }
  await addOne('first')
  app.twilio.setFault({ fault: '403', path, method: 'GET', times: Infinity })
  expect((await settled(app)).sizes).toEqual([undefined, 128, 2, 3])
  app.twilio.clearFaults()
  await app.credentials(sid)
  await addOne('second')
  app.twilio.setFault({ fault: 'no-reply', path, method: 'GET', times: Infinity })
  expect(await readSizes(app)).toEqual({ sizes: [undefined, 128, 2, 3], isRetryable: true })
})
