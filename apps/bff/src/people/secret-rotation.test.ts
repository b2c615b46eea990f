import { randomUUID } from 'node:crypto'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { symmetricDecrypt } from 'better-auth/crypto'
import { expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { PASSWORD as SIP_PASSWORD, problemOf } from '../testing/create-bench.ts'
import { startTestApp } from '../testing/test-app.ts'
import { createTestStore } from '../testing/test-store.ts'
import { unusedTotpOf } from '../testing/totp.ts'
import { addPerson } from '../testing/people.ts'
import { setUpTotp } from '../testing/set-up-totp.ts'

const PASSWORD = 'four words in a row'
const EMAIL = 'rotation@example.com'
const OLD = 'b2xkLXNlY3JldC1vbGQtc2VjcmV0LW9sZC1zZWNyZXQ'
const NEW = 'bmV3LXNlY3JldC1uZXctc2VjcmV0LW5ldy1zZWNyZXQ'

test('a new secret: replays stay replays, second factors work, and everybody signs in once', async () => {
  await using store = await createTestStore()
  await using twilio = await startTwilio({ seed: 'typical' })
  const start = (AUTH_SECRET: string) =>
    startTestApp({ role: undefined, store, twilio, settings: { AUTH_SECRET } })
  const key = randomUUID()
  const create = async (browser: Browser, username: string) => {
    const list = await firstList(browser)
    return browser.send(
      'POST',
      `/api/credential-lists/${list}/credentials`,
      { username, password: SIP_PASSWORD },
      { 'Idempotency-Key': key },
    )
  }

  const before = await start(OLD)
  await addPerson(before.context, {
    email: EMAIL,
    name: 'R',
    role: 'operator',
    password: PASSWORD,
  })
  const first = new Browser(before)
  await first.signIn(EMAIL, PASSWORD)
  const made = await create(first, 'phone-1')
  expect(made.status).toBe(201)
  const answer = await made.json()
  const { totpUri, recoveryCodes } = await setUpTotp(first, PASSWORD)
  await before[Symbol.asyncDispose]()

  const during = await start(`${NEW} ${OLD}`)
  expect(await new Browser(during, first.cookie).status()).toBe(401)
  const second = new Browser(during)
  expect(await (await second.signIn(EMAIL, PASSWORD)).json()).toEqual({
    next: 'second-factor',
    secondFactors: ['code'],
  })
  const next = { code: unusedTotpOf(totpUri) }
  expect((await second.send('POST', '/api/auth/two-factor/verify-totp', next)).status).toBe(200)
  const commits = twilio.commits()
  expect(await (await create(second, 'phone-1')).json()).toEqual(answer)
  expect((await problemOf(await create(second, 'phone-2'))).code).toBe('idempotency-key-reused')
  expect(twilio.commits()).toBe(commits)
  await during[Symbol.asyncDispose]()

  // The old secret is needed no more.
  await using after = await start(NEW)
  const third = new Browser(after)
  await third.signIn(EMAIL, PASSWORD)
  const recovery = { code: recoveryCodes[0] ?? '' }
  const verified = await third.send('POST', '/api/auth/two-factor/verify-backup-code', recovery)
  expect(verified.status).toBe(200)
  const { secretConfig } = await after.context.auth.$context
  const row = await after.context.store.db
    .selectFrom('twoFactors')
    .select('secret')
    .executeTakeFirstOrThrow()
  await expect(symmetricDecrypt({ key: secretConfig, data: row.secret })).resolves.toBeTruthy()
})

async function firstList(browser: Browser): Promise<string> {
  const reply = await browser.send('GET', '/api/credential-lists')
  const { credentialLists } = (await reply.json()) as { credentialLists: { sid: string }[] }
  return credentialLists[0]?.sid ?? ''
}
