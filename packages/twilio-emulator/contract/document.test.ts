import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { operations } from './operations.ts'
import { schemas, type Field } from './schemas.ts'

/** Twilio's own file, such as `twilio_api_v2010.json` of https://github.com/twilio/twilio-oai. */
const { TWILIO_CONTRACT_DOCUMENT } = process.env
process.stdout.write(`contract document: ${TWILIO_CONTRACT_DOCUMENT ?? 'as repeated here'}\n`)

test('there are 45 operations, each of them once', () => {
  expect(new Set(operations.map(({ id }) => id)).size).toBe(45)
  expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(45)
})

test.each(TWILIO_CONTRACT_DOCUMENT ? [TWILIO_CONTRACT_DOCUMENT] : [])(
  '%s says the same',
  (file) => {
    const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApi
    const repeated = operations.map(({ id, method, path, status, schema, key }) => {
      const answers = status === 204 ? {} : { key, fields: comparable(schemas[schema]) }
      return [`${method} ${path}`, { id, status, ...answers }]
    })
    expect(operationsOf(document)).toEqual(Object.fromEntries(repeated))
  },
)

/** The parts of an OpenAPI document that are repeated. */
type OpenApi = {
  paths: Record<string, Record<string, Documented>>
  components: { schemas: Record<string, RecordSchema> }
}
type Documented = { operationId: string; responses: Record<string, { content?: Content }> }
type Content = { 'application/json': { schema: Partial<RecordSchema> & { $ref?: string } } }
type RecordSchema = { properties: Record<string, Field & { items?: { $ref: string } }> }

const PREFIX = '/2010-04-01/Accounts/{AccountSid}/SIP/'

function operationsOf({ paths, components }: OpenApi): Record<string, object> {
  const found: Record<string, object> = {}
  for (const [path, methods] of Object.entries(paths)) {
    if (!path.startsWith(PREFIX)) continue
    for (const method of ['GET', 'POST', 'DELETE']) {
      const operation = methods[method.toLowerCase()]
      if (!operation) continue
      found[`${method} ${path.slice(PREFIX.length)}`] = describeOperation(operation, components)
    }
  }
  return found
}

function describeOperation(
  { operationId: id, responses }: Documented,
  { schemas: records }: OpenApi['components'],
) {
  const [[code, reply] = ['', {}]] = Object.entries(responses)
  const schema = reply.content?.['application/json'].schema
  if (!schema) return { id, status: Number(code) }
  const { key, ref } = recordOf(schema)
  return { id, status: Number(code), key, fields: comparable(records[ref]?.properties ?? {}) }
}

/** Which record an answer holds, and under which key where it is a page of them. */
function recordOf({ $ref = '', properties = {} }: Content['application/json']['schema']) {
  const [[key, items] = [undefined, undefined]] = Object.entries(properties).flatMap(
    ([name, property]) => (property.items ? [[name, property.items] as const] : []),
  )
  return { key, ref: (items?.$ref ?? $ref).replace(/^.*\//, '') }
}

/** What `schemas.ts` repeats of a field, without what it knows besides. */
function comparable(fields: Record<string, Field>): Record<string, Field> {
  const described = Object.entries(fields).map(([name, { type, format, pattern }]) => [
    name,
    { type, format, pattern },
  ])
  return Object.fromEntries(described) as Record<string, Field>
}
