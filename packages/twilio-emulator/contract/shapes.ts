import { expect } from 'vitest'
import { guessedErrors, type guessedBehaviours, type GuessedErrorName } from '../src/guesses.ts'
import { schemas, type Field, type Schema, type SchemaName } from './schemas.ts'
import type { RawReply, Target } from './targets.ts'

/** How Twilio writes what its document calls a format. https://www.twilio.com/docs/usage/twilios-response */
const FORMATS: Partial<Record<NonNullable<Field['format']>, RegExp>> = {
  'date-time-rfc-2822': /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/,
  'http-method': /^(?:GET|POST)$/,
}
const URI = /^\/2010-04-01\/Accounts\/AC[0-9a-fA-F]{32}\/SIP\/.*\.json$/

/** The record has exactly the documented fields, and each reads as documented. */
export function expectShape(name: SchemaName, record: unknown): void {
  const fields: Record<string, unknown> = { ...(record as object) }
  const schema: Schema = schemas[name]
  expect(Object.keys(fields).toSorted()).toEqual(Object.keys(schema).toSorted())
  for (const [field, description] of Object.entries(schema)) {
    expectField(field, fields[field], description)
  }
  if ('uri' in schema) expect(fields['uri']).toMatch(URI)
}

function expectField(name: string, value: unknown, { type, format, pattern, isSetting }: Field) {
  if (value === null && isSetting) return
  if (type === 'integer') expect(value, name).toSatisfy(Number.isInteger)
  else expect(value, name).toBeTypeOf(type)
  if (pattern !== undefined) expect(value, name).toMatch(new RegExp(pattern))
  const written = format && FORMATS[format]
  if (written) expect(value, name).toMatch(written)
  if (format === 'uri-map') {
    for (const uri of Object.values(value as object)) expect(uri, name).toMatch(URI)
  }
}

/** The flat envelope of a page. https://www.twilio.com/docs/usage/twilios-response */
export function expectPage(key: string, body: Record<string, unknown>): void {
  expect(body).toEqual({
    [key]: expect.any(Array),
    page: expect.any(Number),
    page_size: expect.any(Number),
    start: expect.any(Number),
    end: expect.any(Number),
    uri: expect.any(String),
    first_page_uri: expect.any(String),
    previous_page_uri: body['previous_page_uri'] === null ? null : expect.any(String),
    next_page_uri: body['next_page_uri'] === null ? null : expect.any(String),
  })
}

/** An error as the 2010 API words it. */
export function expectError(
  reply: { status: number; body: Record<string, unknown> },
  status: number,
  code: number,
): void {
  expect(reply.body).toMatchObject({ code, status, message: expect.any(String) })
  expect(reply.body['more_info']).toMatch(/^https:\/\/www\.twilio\.com\/docs\//)
  expect(reply.status).toBe(status)
}

/** What the emulator guesses is asserted of it, and of Twilio is only reported what it says. */
export function expectGuess(target: Target, reply: RawReply, guess: GuessedErrorName): void {
  const { status, code } = guessedErrors[guess]
  if (target.isEmulator) expectError(reply, status, code)
  else process.stdout.write(`observed for ${guess}: ${reply.status} ${reply.text}\n`)
}

/** The same of a guess about what is no error. */
export function expectBehaviour(
  target: Target,
  guess: keyof typeof guessedBehaviours,
  observed: unknown,
  expected: unknown,
): void {
  if (target.isEmulator) expect(observed, guess).toEqual(expected)
  else process.stdout.write(`observed for ${guess}: ${JSON.stringify(observed)}\n`)
}
