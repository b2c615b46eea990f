import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { HttpProblem } from './http-problem.ts'
import { parseInput } from './validation.ts'

/** What comes in, by the endpoint that takes it. */
const inputs = Object.entries(endpoints).flatMap(([name, endpoint]: [string, Endpoint]) =>
  (['params', 'query', 'body'] as const).flatMap((source) => {
    const schema = endpoint[source]
    return schema instanceof z.ZodMiniObject ? [{ what: `${source} of ${name}`, schema }] : []
  }),
)

const WRONG = [undefined, null, 7, {}, '', ' ', 'none of these', '\ud800', 'x'.repeat(5000)]

test('all that comes in is looked at', () => {
  expect(inputs.length).toBeGreaterThan(25)
})

test.each(inputs)('$what: whatever is wrong with a field, a sentence says it', ({ schema }) => {
  const fields = Object.keys(schema.shape)
  const errors = WRONG.flatMap((value) =>
    errorsOf(schema, Object.fromEntries(fields.map((field) => [field, value]))),
  )
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.filter(({ code, message }) => code === message)).toEqual([])
})

function errorsOf(schema: z.ZodMiniObject, input: object) {
  try {
    parseInput(schema, input)
    return []
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error
    return error.toBody({ requestId: 'r-1', nothingDone: undefined, language: 'en' }).errors ?? []
  }
}
