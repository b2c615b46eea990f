import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createReplyWriter } from './reply-writer.ts'

const Row = z.object({ name: z.string() })
const Reply = z.object({ rows: z.array(Row), more: z.optional(z.number()), asOf: z.string() })

/** A row that counts how often it is read. */
function countedRow(name: string) {
  const row = {
    reads: 0,
    secret: 'kept back',
    get name() {
      row.reads++
      return name
    },
  }
  return row
}

test.each([
  ['as it is', <T>(rows: T[]) => rows],
  ['frozen', <T>(rows: T[]) => Object.freeze(rows)],
])('a list %s: no field leaves that the schema does not name', (_how, made) => {
  const write = createReplyWriter(Reply)
  const rows = made([countedRow('a'), countedRow('b')])
  const text = write({ rows, asOf: 'now', secret: 'kept back' })
  expect(JSON.parse(String(text))).toEqual({ rows: [{ name: 'a' }, { name: 'b' }], asOf: 'now' })
})

test('a frozen list is read once, and told with what is around it now', () => {
  const write = createReplyWriter(Reply)
  const row = countedRow('a')
  const rows = Object.freeze([row])
  write({ rows, asOf: 'then' })
  const { reads } = row
  const text = write({ rows, more: 2, asOf: 'now' })
  expect(JSON.parse(String(text))).toEqual({ rows: [{ name: 'a' }], more: 2, asOf: 'now' })
  expect(row.reads).toBe(reads)
})

test('a list that can change is written anew', () => {
  const write = createReplyWriter(Reply)
  const rows = [countedRow('a')]
  write({ rows, asOf: 'then' })
  rows.push(countedRow('b'))
  expect(JSON.parse(String(write({ rows, asOf: 'now' })))).toMatchObject({
    rows: [{ name: 'a' }, { name: 'b' }],
  })
})

test('one list, told by two schemas, is written by each', () => {
  const rows = Object.freeze([{ name: 'a', age: 7 }])
  const Whole = z.object({ rows: z.array(z.object({ name: z.string(), age: z.number() })) })
  const Names = z.object({ rows: z.array(Row) })
  expect(String(createReplyWriter(Whole)({ rows }))).toBe('{"rows":[{"name":"a","age":7}]}')
  expect(String(createReplyWriter(Names)({ rows }))).toBe('{"rows":[{"name":"a"}]}')
})

test.each([
  ['a row', { rows: Object.freeze([{ name: 7 }]), asOf: 'now' }],
  ['a field beside the list', { rows: Object.freeze([]), asOf: 7 }],
  ['a field that is missing', { rows: Object.freeze([]) }],
  ['all of it', 7],
  ['nothing', null],
  ['no reply', undefined],
])('what is not as the schema says is told by nobody: %s', (_what, reply) => {
  const write = createReplyWriter(Reply)
  for (let times = 0; times < 2; times++) expect(() => write(reply)).toThrow(z.core.$ZodError)
})

test('a field that the schema does not name stays here, also where it is all that there is', () => {
  const write = createReplyWriter(z.object({ more: z.optional(z.number()) }))
  expect(String(write({ rows: Object.freeze([]) }))).toBe('{}')
  expect(String(write({ rows: Object.freeze([]), more: 2 }))).toBe('{"more":2}')
})

test('a reply of one of several shapes is written as the one that it is', () => {
  const write = createReplyWriter(z.union([z.object({ none: z.boolean() }), Reply]))
  const rows = Object.freeze([countedRow('a')])
  expect(JSON.parse(String(write({ rows, asOf: 'now' })))).toEqual({
    rows: [{ name: 'a' }],
    asOf: 'now',
  })
})
