import { fieldMessages } from '@sipdesk/shared/field-messages/en.ts'
import type { Problem, ProblemCode } from '@sipdesk/shared/problem.ts'
import { problems } from '@sipdesk/shared/problems.ts'
import { Status } from '@sipdesk/shared/status-api.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { germanSentences, germanTemplates } from './german.ts'
import { fill } from './http-problem.ts'
import { inGerman } from './in-german.ts'

let bench: CreateBench
let cookie: string
beforeAll(async () => {
  bench = await startCreateBench()
  cookie = await bench.app.signIn('operator')
})
afterAll(() => bench[Symbol.asyncDispose]())

const GERMAN = { 'Accept-Language': 'de-AT,de;q=0.9,en;q=0.5' }

describe('what breaks a rule', () => {
  const told = async (headers?: Record<string, string>) => {
    const reply = await bench.create({ username: 'anna', password: 'Abc1' }, headers)
    expect(reply.headers.get('vary')).toBe('Accept-Language, Cookie')
    return { language: reply.headers.get('content-language'), ...(await problemOf(reply)) }
  }
  const english = {
    language: 'en',
    title: 'Some fields need a change',
    detail: 'Nothing was sent to Twilio. Mend the named fields and send again.',
    errors: expect.arrayContaining([
      {
        field: 'password',
        code: 'password-length',
        message: 'The password is too short: Twilio asks for at least 12 characters.',
      },
    ]),
  }
  const german = {
    language: 'de',
    code: 'validation',
    type: 'urn:sipdesk:problem:validation',
    title: 'Einige Felder brauchen eine Änderung',
    detail:
      'Es wurde nichts an Twilio gesendet. Berichtigen Sie die genannten Felder und senden Sie noch einmal.',
    errors: expect.arrayContaining([
      {
        field: 'password',
        code: 'password-length',
        message: 'Das Passwort ist zu kurz: Twilio verlangt mindestens 12 Zeichen.',
      },
    ]),
  }

  test('is told in English, unless a browser asks for a language that there is', async () => {
    expect(await told()).toMatchObject(english)
    expect(await told({ 'Accept-Language': 'fr' })).toMatchObject(english)
  })

  test('is told in German to a browser that asks for it', async () => {
    expect(await told(GERMAN)).toMatchObject(german)
  })

  test('is told in the language that was chosen, whatever the browser asks for', async () => {
    const chosen = (language: string) => ({ Cookie: `${cookie}; language=${language}` })
    expect(await told(chosen('de'))).toMatchObject(german)
    expect(await told({ ...GERMAN, ...chosen('en') })).toMatchObject(english)
    expect(await told({ ...GERMAN, ...chosen('xx') })).toMatchObject(german)
  })
})

describe('what a field does not take', () => {
  const told = async (more: object, headers?: Record<string, string>) => {
    const body = { email: 'a@example.com', name: 'A', ...more }
    const reply = await bench.app.send('POST', '/api/people', body, headers)
    return (await problemOf(reply)).errors
  }

  test.each([
    ['a value that there is not', { role: 'owner' }, 'value-unknown', "doesn't take this value"],
    ['another kind than a choice', { role: 7 }, 'value-unknown', "doesn't take this value"],
    ['no value at all', {}, 'field-required', 'This field is missing.'],
    ['another kind than text', { role: 'viewer', name: 7 }, 'wrong-type', 'This must be text.'],
  ])('%s', async (_what, more, code, sentence) => {
    const message = expect.stringContaining(sentence)
    expect(await told(more)).toEqual([{ field: expect.any(String), code, message }])
  })

  test('is told in German too', async () => {
    const message =
      'Diesen Wert nimmt das Feld nicht an; welche es annimmt, steht in /api/openapi.json.'
    expect(await told({ role: 'owner' }, GERMAN)).toMatchObject([{ field: 'role', message }])
  })
})

test('values stand in the German sentence, and roles are named as the page names them', async () => {
  const viewer = await bench.app.signIn('viewer')
  const body = { username: 'anna', password: PASSWORD }
  expect(await problemOf(await bench.create(body, { ...GERMAN, Cookie: viewer }))).toMatchObject({
    title: 'Ihre Rolle erlaubt das nicht',
    detail: 'Dafür ist die Rolle Operator nötig; Ihre ist Leser. Fragen Sie einen Admin.',
  })
})

test('a refusal from the store is told in the language of whoever asks again', async () => {
  const create = (headers?: Record<string, string>) =>
    bench.create(
      { username: 'again', password: PASSWORD },
      { 'Idempotency-Key': 'again', ...headers },
    )
  bench.app.twilio.setFault({ fault: 'weak-password', method: 'POST', username: 'again' })
  const first = (await (await create()).json()) as Problem
  expect(first.detail).toBe(
    'Twilio finds this password too weak. Generate one, or choose a longer one.',
  )
  const message =
    'Twilio hält dieses Passwort für zu schwach. Erzeugen Sie eines oder wählen Sie ein längeres.'
  expect(first.twilio?.message).toBeTruthy()
  expect(await (await create(GERMAN)).json()).toEqual({
    ...first,
    title: 'Twilio hat das Passwort abgelehnt',
    detail: message,
    errors: [{ field: 'password', code: 'password-rejected', message }],
  })
  expect(await (await create()).json()).toEqual(first)
})

test('what Twilio says stays as it is, and so does what Sipdesk keeps of a problem', async () => {
  bench.app.twilio.setFault({ fault: '401', times: Infinity })
  const path = `/api/credential-lists/${bench.listSid}/credentials?fresh=true`
  const problem = await problemOf(await bench.app.send('GET', path, undefined, GERMAN))
  bench.app.twilio.clearFaults()
  expect(problem).toMatchObject({
    title: 'Twilio nimmt den API-Schlüssel nicht an',
    twilio: { code: 20_003, message: 'Authenticate' },
  })
  const status = await bench.app.send('GET', '/api/status', undefined, GERMAN)
  const { recentErrors } = Status.parse(await status.json())
  expect(recentErrors[0]).toMatchObject({
    requestId: problem.requestId,
    title: 'Twilio does not accept the API key',
  })
})

describe('every sentence', () => {
  const problem = (more: Partial<Problem>): Problem => ({
    type: 'urn:sipdesk:problem:internal',
    title: problems.internal.title,
    status: 500,
    code: 'internal',
    requestId: 'r-1',
    detail: '',
    ...more,
  })
  const codes = Object.keys(problems) as ProblemCode[]
  const templates = Object.entries(germanTemplates)

  test.each(codes)('%s has a German title', (code) => {
    const { title } = problems[code]
    expect(inGerman(problem({ code, title })).title).not.toBe(title)
  })

  test.each(Object.keys(germanSentences))('%s', (detail) => {
    const german = inGerman(problem({ detail })).detail
    expect(german).not.toBe(detail)
    expect(german).toMatch(/[.]$/)
  })

  test.each(Object.entries(fieldMessages))('%s', (code, message) => {
    const [error] = inGerman(problem({ errors: [{ field: 'f', code, message }] })).errors ?? []
    expect(error?.message).not.toBe(message)
    expect(error).toMatchObject({ field: 'f', code, message: expect.stringMatching(/\.$/) })
  })

  test.each(templates)('%s, with any value', (english, german) => {
    const gapsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    expect(gapsOf(german).toSorted()).toEqual(gapsOf(english).toSorted())
    const value = fc.stringMatching(/^x[\w:/.$&-]{0,30}$/)
    const values = fc.record(Object.fromEntries(gapsOf(english).map((name) => [name, value])))
    fc.assert(
      fc.property(values, (given) => {
        const { detail } = inGerman(problem({ detail: fill(english, given) }))
        expect(detail).toBe(fill(german, given))
      }),
    )
  })

  test('of an earlier version stays as it was told', () => {
    const detail = 'The {gap} of before.'
    const errors = [{ field: 'f', code: 'constructor', message: 'As before.' }]
    expect(inGerman(problem({ detail, errors }))).toMatchObject({ detail, errors })
  })
})
