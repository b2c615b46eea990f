import type { CreatedCredential } from '@sipdesk/shared/credentials-api.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { OUTCOMES_HEADER } from '@sipdesk/shared/endpoint.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startCreateBench, type CreateBench } from '../testing/create-bench.ts'

let bench: CreateBench
let count = 0
beforeAll(async () => {
  bench = await startCreateBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

async function made(key: string): Promise<Credential> {
  const body = { username: `stored-${count++}`, password: PASSWORD }
  const reply = await bench.create(body, { 'Idempotency-Key': key })
  return ((await reply.json()) as CreatedCredential).credential
}

const rotate = ({ credentialListSid, sid }: Credential, headers: Record<string, string>) =>
  bench.app.send(
    'PUT',
    `/api/credential-lists/${credentialListSid}/credentials/${sid}/password`,
    { password: 'New-password-22' },
    headers,
  )

async function outcomeOf(reply: Promise<Response>): Promise<unknown> {
  return ((await (await reply).json()) as { outcome: unknown }).outcome
}

/** The stored answer of one key, and a way to put another in its place. */
async function storedUnder(key: string) {
  const { db } = bench.app.context.store
  const rows = await db.selectFrom('submissions').select(['id', 'answer']).execute()
  const row = rows.find(({ id }) => id.endsWith(`:${key}`))
  return {
    answer: JSON.parse(row?.answer ?? '') as { reply?: object; problem?: object },
    replace: (answer: object) =>
      db
        .updateTable('submissions')
        .set({ answer: JSON.stringify(answer) })
        .where('id', '=', row?.id ?? '')
        .execute(),
  }
}

test('a reply that another release stored is read by the schema of the change', async () => {
  const credential = await made('another-release')
  const { answer, replace } = await storedUnder('another-release')
  await replace({ reply: { ...answer.reply, isNewer: true }, since: 'another release' })
  const body = { username: credential.username, password: PASSWORD }
  const again = await bench.create(body, { 'Idempotency-Key': 'another-release' })
  expect([again.status, await again.json()]).toEqual([
    201,
    { credential, confirmedBy: 'reply', isPasswordConfirmed: true },
  ])
})

test('a refusal is stored with the word that the release before knows, and told with that of the page', async () => {
  const credential = await made('before-the-rotation')
  bench.app.twilio.setFault({ fault: 'weak-password', method: 'POST', path: '/Credentials/' })
  const key = { 'Idempotency-Key': 'refused-rotation' }
  expect(await outcomeOf(rotate(credential, key))).toBe('not-applied')
  const { answer, replace } = await storedUnder('refused-rotation')
  expect(answer.problem).toMatchObject({ outcome: 'not-created' })
  const older = { ...key, [OUTCOMES_HEADER]: '' }
  expect(await outcomeOf(rotate(credential, older))).toBe('not-created')
  await replace({ problem: { ...answer.problem, outcome: 'not-applied' } })
  expect(await outcomeOf(rotate(credential, key))).toBe('not-applied')
  expect(await outcomeOf(rotate(credential, older))).toBe('not-created')
})
