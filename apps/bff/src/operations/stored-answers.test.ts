import type { CreatedCredential, Credential } from '@sipdesk/shared/credentials.ts'
import { OUTCOMES_HEADER } from '@sipdesk/shared/endpoint.ts'
import type { Problem } from '@sipdesk/shared/problem.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HttpProblem } from '../http/http-problem.ts'
import { PASSWORD, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { everyProblem, said } from '../testing/every-problem.ts'
import { answerOf, readAnswer, tellStored, writeAnswer } from './answer.ts'

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

const GERMAN = { 'Accept-Language': 'de' }
const twilio = { status: 400, code: 21_240, message: 'Password is too weak', requestId: 'RQ1' }

test('a refusal is stored as code and values, without a sentence, and told in the language of each reader', async () => {
  const credential = await made('before-the-refusal')
  bench.app.twilio.setFault({ fault: 'weak-password', method: 'POST', path: '/Credentials/' })
  const key = { 'Idempotency-Key': 'told-again' }
  const first = (await (await rotate(credential, key)).json()) as Problem
  const { answer } = await storedUnder('told-again')
  expect(answer).toEqual({
    problem: {
      code: 'password-rejected',
      status: 422,
      outcome: 'not-created',
      errors: [{ field: 'password', code: 'password-rejected' }],
      twilio: first.twilio,
      requestId: first.requestId,
      detail: '',
    },
  })
  expect(await (await rotate(credential, key)).json()).toEqual(first)
  expect(await (await rotate(credential, { ...key, ...GERMAN })).json()).toMatchObject({
    title: 'Twilio hat das Passwort abgelehnt',
    detail: expect.stringContaining('zu schwach'),
    errors: [{ field: 'password', message: expect.stringContaining('zu schwach') }],
    requestId: first.requestId,
  })
})

test('sentences that the release before stored are told as they are, in each language', async () => {
  const credential = await made('before-the-update')
  bench.app.twilio.setFault({ fault: 'weak-password', method: 'POST', path: '/Credentials/' })
  const key = { 'Idempotency-Key': 'stored-before' }
  await rotate(credential, key)
  const { replace } = await storedUnder('stored-before')
  const detail = 'Twilio finds this password too weak. Generate one, or choose a longer one.'
  const problem = {
    type: 'urn:sipdesk:problem:password-rejected',
    title: 'Twilio refused the password',
    status: 422,
    detail,
    code: 'password-rejected',
    requestId: 'of-the-first',
    outcome: 'not-created',
    errors: [{ field: 'password', code: 'password-rejected', message: detail }],
    twilio,
  }
  await replace({ problem, retryAfter: 7 })
  for (const language of [{}, GERMAN]) {
    const reply = await rotate(credential, { ...key, ...language })
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([422, '7'])
    expect(await reply.json()).toEqual({ ...problem, outcome: 'not-applied' })
  }
})

/** All that any sentence takes. */
const values = {
  header: 'h',
  limit: 3,
  name: '“n”',
  needed: 'admin',
  origin: 'o',
  role: 'viewer',
  seconds: 7,
}

test.each(everyProblem)('$code $variant is told from the store as it was told at first', (kind) => {
  const errors = [{ field: 'username', code: kind.code }]
  const refusal = new HttpProblem({
    ...said(kind, values),
    errors,
    twilio,
    outcome: 'undecided',
    retryAfter: 7,
  })
  const answer = answerOf({ refusal }, 'the-first')
  const again = readAnswer(writeAnswer(answer))
  if (!('problem' in answer) || !('problem' in again)) throw new Error('no problem')
  for (const language of ['en', 'de'] as const) {
    const telling = { requestId: 'another', nothingDone: 'not-applied', language } as const
    const told = answer.problem.toBody(telling)
    expect(told).toMatchObject({ requestId: 'the-first', values, outcome: 'undecided', twilio })
    expect(told.errors).toEqual([{ ...errors[0], message: told.detail }])
    expect(again.problem.toBody(telling)).toEqual(told)
    expect(again.problem.details.retryAfter).toBe(7)
  }
})

test('an answer of which it is not sure that it is on disk is not told', async () => {
  const text = writeAnswer({ reply: 'made' })
  expect(await tellStored({ sync: async () => {} }, text)).toEqual({ reply: 'made' })
  expect(await tellStored({ sync: () => Promise.reject(new Error('no')) }, text)).toBeUndefined()
})
