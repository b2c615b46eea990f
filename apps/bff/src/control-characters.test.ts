import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAtTwilio } from './testing/at-twilio.ts'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from './testing/create-bench.ts'

let bench: CreateBench
beforeAll(async () => {
  bench = await startCreateBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const LISTS = '/api/credential-lists'
const CONTROLS = [
  '\0',
  '\u0007',
  '\t',
  '\n',
  '\r',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ud800',
]

describe('a new text with a control character is refused, and nothing is sent', () => {
  const anna = { email: 'anna@example.com', name: 'Anna', role: 'viewer' }
  const joining = { token: 'a', password: 'a long enough password' }
  test.each<[string, string, string, (text: string) => object]>([
    [
      'username',
      'POST',
      LISTS + '/LIST/credentials',
      (username) => ({ username, password: PASSWORD }),
    ],
    [
      'password',
      'POST',
      LISTS + '/LIST/credentials',
      (text) => ({ username: 'a', password: PASSWORD + text }),
    ],
    ['friendlyName', 'POST', LISTS, (friendlyName) => ({ friendlyName })],
    ['friendlyName', 'PATCH', LISTS + '/LIST', (friendlyName) => ({ friendlyName })],
    ['name', 'POST', '/api/people', (name) => ({ ...anna, name })],
    ['email', 'POST', '/api/people', (text) => ({ ...anna, email: `${text}@example.com` })],
    [
      'password',
      'POST',
      '/api/join',
      (text) => ({ ...joining, password: `a long enough ${text}` }),
    ],
    ['token', 'POST', '/api/join', (token) => ({ ...joining, token })],
  ])('the %s of %s %s', async (field, method, path, bodyWith) => {
    for (const control of CONTROLS) {
      const body = bodyWith(`an${control}na`)
      const reply = await bench.app.send(method, path.replace('LIST', bench.listSid), body)
      const { code, errors } = await problemOf(reply)
      expect(code).toBe('validation')
      expect(new Set(errors?.map((error) => error.field))).toEqual(new Set([field]))
    }
    expect(bench.app.twilio.commits()).toBe(0)
  })
})

describe('what holds such characters at Twilio already', () => {
  const NAMES = ['an\u0007na', 'an\u2028na', '\tanna\n', 'an\0na']

  test.each(NAMES)('the credential %j is listed, rotated and deleted', async (username) => {
    const list = `CredentialLists/${bench.listSid}/Credentials`
    const sid = await createAtTwilio(bench.app.twilio, list, {
      Username: username,
      Password: PASSWORD,
    })
    expect(await bench.usernames()).toContain(username)
    const path = `/api/credential-lists/${bench.listSid}/credentials/${sid}`
    const rotated = await bench.app.send('PUT', `${path}/password`, { password: `2${PASSWORD}` })
    expect(rotated.status).toBe(200)
    const { credential } = (await rotated.json()) as { credential: Credential }
    expect(credential.username).toBe(username)
    const works = bench.app.twilio.passwordWorks(bench.listSid, username, `2${PASSWORD}`)
    expect(works).toBe(true)
    expect((await bench.app.send('DELETE', path)).status).toBe(200)
    expect(await bench.usernames()).not.toContain(username)
  })

  test.each(NAMES)('the list %j is listed, renamed and deleted', async (currentName) => {
    const sid = await createAtTwilio(bench.app.twilio, 'CredentialLists', {
      FriendlyName: currentName,
    })
    const named = async () =>
      (await bench.app.lists()).credentialLists.find((list) => list.sid === sid)?.friendlyName
    expect(await named()).toBe(currentName)
    const path = `/api/credential-lists/${sid}`
    const body = { friendlyName: 'Told apart', currentName }
    const renamed = await bench.app.send('PATCH', path, body)
    expect(renamed.status).toBe(200)
    const { credentialList } = (await renamed.json()) as { credentialList: CredentialList }
    expect(credentialList.friendlyName).toBe('Told apart')
    expect((await bench.app.send('DELETE', path)).status).toBe(200)
    expect(await named()).toBeUndefined()
  })
})
