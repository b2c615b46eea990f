import { type Language, languages } from '@sipdesk/shared/appearance.ts'
import { type Problem, problemStatuses } from '@sipdesk/shared/problem.ts'
import { Status } from '@sipdesk/shared/status.ts'
import { fieldMessages } from '@sipdesk/shared/field-messages/en.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  PASSWORD,
  problemOf,
  startCreateBench,
  type CreateBench,
} from '../../testing/create-bench.ts'
import { everyProblem, said } from '../../testing/every-problem.ts'
import { detailOf, fieldMessageOf, titleOf, type Said } from './messages.ts'

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
    title: 'Some fields need to be changed',
    detail: 'Nothing was sent to Twilio. Correct the fields listed and try again.',
    errors: expect.arrayContaining([
      {
        field: 'password',
        code: 'password-length',
        message: 'The password is too short: Twilio requires at least 12 characters.',
      },
    ]),
  }
  const german = {
    language: 'de',
    code: 'validation',
    type: 'urn:sipdesk:problem:validation',
    title: 'Einige Felder müssen geändert werden',
    detail:
      'Es wurde nichts an Twilio gesendet. Korrigieren Sie die genannten Felder und versuchen Sie es erneut.',
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
    expect(await told({ 'Accept-Language': 'xx' })).toMatchObject(english)
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
    ['a value that there is not', { role: 'owner' }, 'value-unknown', 'doesn’t accept this value'],
    ['another kind than a choice', { role: 7 }, 'value-unknown', 'doesn’t accept this value'],
    ['no value at all', {}, 'field-required', 'This field is missing.'],
    ['another kind than text', { role: 'viewer', name: 7 }, 'wrong-type', 'This must be text.'],
  ])('%s', async (_what, more, code, sentence) => {
    const message = expect.stringContaining(sentence)
    expect(await told(more)).toEqual([{ field: expect.any(String), code, message }])
  })

  test('is told in German too', async () => {
    const message =
      'Das Feld nimmt diesen Wert nicht an; die zulässigen Werte stehen in /api/openapi.json.'
    expect(await told({ role: 'owner' }, GERMAN)).toMatchObject([{ field: 'role', message }])
  })
})

test('values stand in the German sentence, and roles are named as the page names them', async () => {
  const viewer = await bench.app.signIn('viewer')
  const body = { username: 'anna', password: PASSWORD }
  expect(await problemOf(await bench.create(body, { ...GERMAN, Cookie: viewer }))).toMatchObject({
    title: 'Ihre Rolle erlaubt das nicht',
    detail:
      'Dafür ist die Rolle Operator nötig; Ihre ist Leser. Bitten Sie einen Admin um Zugriff.',
    values: { needed: 'operator', role: 'viewer' },
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
    'Twilio stuft dieses Passwort als zu schwach ein. Erzeugen Sie eines oder wählen Sie ein längeres.'
  expect(first.twilio?.message).toBeTruthy()
  expect(await (await create(GERMAN)).json()).toEqual({
    ...first,
    title: 'Twilio hat das Passwort abgelehnt',
    detail: message,
    errors: [{ field: 'password', code: 'password-rejected', message }],
  })
  expect(await (await create()).json()).toEqual(first)
})

test('what Twilio says stays as it is, and a problem that was kept is told to each reader in their language', async () => {
  bench.app.twilio.setFault({ fault: '401', times: Infinity })
  const path = `/api/credential-lists/${bench.listSid}/credentials?fresh=true`
  const problem = await problemOf(await bench.app.send('GET', path, undefined, GERMAN))
  bench.app.twilio.clearFaults()
  expect(problem).toMatchObject({
    title: 'Twilio lässt Sipdesk nicht zu',
    twilio: { code: 20_003, message: 'Authenticate' },
  })
  const kept = async (headers?: Record<string, string>) => {
    const status = await bench.app.send('GET', '/api/status', undefined, headers)
    return Status.parse(await status.json()).recentErrors[0]
  }
  const { requestId } = problem
  expect(await kept(GERMAN)).toMatchObject({ requestId, title: problem.title })
  expect(await kept()).toMatchObject({ requestId, title: 'Twilio doesn’t let Sipdesk in' })
})

const [original, ...others] = languages

describe('every message', () => {
  test('is looked at: each code is there, and some have variants', () => {
    expect(new Set(everyProblem.map(({ code }) => code))).toEqual(
      new Set(Object.keys(problemStatuses)),
    )
    expect(everyProblem.length).toBeGreaterThan(Object.keys(problemStatuses).length + 20)
  })

  const inEach = others.flatMap((language) => everyProblem.map((kind) => ({ ...kind, language })))
  test.each(inEach)(
    '$code $variant is there in $language, with the same values',
    ({ language: other, ...kind }) => {
      const told = (language: Language) => {
        const names = new Set<string | symbol>()
        const values = new Proxy({}, { get: (_, name) => (names.add(name), 'admin') })
        const detail = detailOf(said(kind, values), language)
        return { title: titleOf(kind.code, language), detail, names }
      }
      const [first, second] = [told(original), told(other)]
      expect(second.names).toEqual(first.names)
      expect(first.detail).toMatch(/[.]$/)
      expect(second.detail).toMatch(/[.]$/)
      expect(second.detail).not.toBe(first.detail)
      expect(second.title).not.toBe(first.title)
    },
  )

  test.each(others)('of a field is there in %s', (language) => {
    const codes = Object.keys(fieldMessages)
    const first = codes.map((code) => fieldMessageOf(code, original))
    const second = codes.map((code) => fieldMessageOf(code, language))
    expect([...first, ...second].filter((message) => !message.endsWith('.'))).toEqual([])
    expect(second.filter((message) => first.includes(message))).toEqual([])
  })

  test('that only another release has is left out', () => {
    const newer = said({ code: 'internal', variant: 'of-tomorrow' }, {})
    expect([titleOf('internal', 'de'), detailOf(newer, 'de')]).toEqual([
      'In Sipdesk ist ein Fehler aufgetreten',
      '',
    ])
    expect(titleOf('code-of-tomorrow', 'en')).toBe('Something went wrong in Sipdesk')
    expect(detailOf(said({ code: 'code-of-tomorrow', variant: undefined }, {}), 'en')).toBe('')
  })

  test('is demanded with its variant and its values by the compiler', () => {
    const given: Said[] = [
      { code: 'forbidden', values: { needed: 'admin', role: 'viewer' } },
      // @ts-expect-error -- a variant is missing
      { code: 'csrf', values: { origin: 'https://sipdesk.example' } },
      // @ts-expect-error -- a value is missing
      { code: 'forbidden', values: { needed: 'admin' } },
      // @ts-expect-error -- that variant is one of another code
      { code: 'csrf', variant: 'json' },
    ]
    expect(given).toHaveLength(4)
  })
})
