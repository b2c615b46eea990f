import { LANGUAGE_COOKIE, languages } from '@sipdesk/shared/appearance.ts'
import { endpointDocs } from '@sipdesk/shared/endpoint-docs.ts'
import { WaitingForApproval } from '@sipdesk/shared/approval.ts'
import {
  CSRF_HEADER,
  type Endpoint,
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_KEY_PATTERN,
  MANY_CHANGES,
  OUTCOMES_HEADER,
  PROOF_TIMEOUT,
} from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { Problem, PROBLEM_CONTENT_TYPE, problemStatuses } from '@sipdesk/shared/problem.ts'
import * as z from 'zod/mini'

type Schema = z.ZodMiniType

type EndpointName = keyof typeof endpoints

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own names
const endpointNames = Object.keys(endpoints) as EndpointName[]

const csrfHeader = { name: CSRF_HEADER, in: 'header', required: true, schema: { const: '1' } }
const outcomesHeader = {
  name: OUTCOMES_HEADER,
  in: 'header',
  description: 'Without it, the outcome `not-applied` is told as `not-created`.',
  schema: { const: 'not-applied' },
}
const keyHeader = {
  name: IDEMPOTENCY_KEY_HEADER,
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: IDEMPOTENCY_KEY_PATTERN.source },
}

/** What chooses the language of a problem: `http/request-headers.ts`. */
const languageParameters = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: `The language of problems, of ${languages.join(' and ')}: ${languages[0]} if none of them is asked for.`,
    schema: { type: 'string' },
    example: 'de-AT,de;q=0.9,en;q=0.5',
  },
  Language: {
    name: LANGUAGE_COOKIE,
    in: 'cookie',
    description: 'The language chosen on the page. It takes precedence over Accept-Language.',
    schema: { enum: languages },
  },
}

const languageReferences = Object.keys(languageParameters).map((name) => ({
  $ref: `#/components/parameters/${name}`,
}))

/** The language of a problem. https://www.rfc-editor.org/rfc/rfc9457#section-3.1.3 */
const contentLanguage = { 'Content-Language': { schema: { enum: languages } } }

const PROOF_MINUTES = PROOF_TIMEOUT / 60_000

/** Of whom a recent proof is asked. */
const WHEN = {
  always: '',
  'when-many': ` from the change after the first ${MANY_CHANGES} of that time on`,
  'without-password': ' where the body has no password',
}

/** The OpenAPI 3.1 document, derived from the endpoint table. https://spec.openapis.org/oas/v3.1.1 */
export const openApiDocument = {
  openapi: '3.1.1',
  info: {
    title: 'Sipdesk',
    version: '0.1.0',
    description: `Changes need the header ${CSRF_HEADER}: 1 and come from the page's own origin.`,
  },
  paths: describePaths(),
  components: { schemas: { Problem: toJsonSchema(Problem) }, parameters: languageParameters },
}

function describePaths(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const name of endpointNames) {
    const endpoint: Endpoint = endpoints[name]
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describe(name, endpoint) }
  }
  return paths
}

function describe(operationId: EndpointName, endpoint: Endpoint) {
  return {
    operationId,
    summary: endpointDocs[operationId].summary,
    description: [`Role: ${endpoint.role}.`, ...reachOf(endpoint), ...proofNeeded(endpoint)].join(
      ' ',
    ),
    parameters: [
      ...pathParameters(endpoint),
      ...queryParameters(endpoint),
      ...(endpoint.method === 'GET' ? [] : [csrfHeader, outcomesHeader]),
      ...(endpoint.isIdempotent ? [keyHeader] : []),
      ...(endpointDocs[operationId].problems.length > 0 ? languageReferences : []),
    ],
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: toJsonSchema(endpoint.body) } },
      },
    }),
    responses: {
      [endpoint.status]: jsonResponse('Done', endpoint.reply),
      ...later(endpoint),
      ...problemResponses(operationId, endpoint),
    },
  }
}

/** The answers with 202. */
function later({ pending, needsApproval }: Endpoint) {
  const waits = needsApproval && {
    description: `Where the setting APPROVE names ${needsApproval.join(' or ')}: a second admin has to confirm it`,
    schema: WaitingForApproval,
  }
  const unknown = pending && { description: 'Not known yet', schema: pending }
  const answers = [unknown, waits].filter((answer) => answer !== undefined)
  if (answers.length === 0) return {}
  const description = answers.map((answer) => answer.description).join('; ')
  const [first, ...others] = answers.map(({ schema }) => toJsonSchema(schema))
  const schema = others.length === 0 ? first : { anyOf: [first, ...others] }
  return { 202: { description, content: { 'application/json': { schema } } } }
}

function jsonResponse(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema: toJsonSchema(schema) } } }
}

function pathParameters({ path }: Endpoint) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ query }: Endpoint) {
  if (!query) return []
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }))
}

/** What it means to an endpoint that a person is limited to some lists. */
function reachOf({ role, scope }: Endpoint): string[] {
  if (role === 'admin' || scope === 'none') return []
  return scope === 'narrowed'
    ? ['Tells of the lists that the person may reach.']
    : ['A list that the person may not reach is answered as one that does not exist.']
}

function proofNeeded({ needsRecentProof }: Endpoint): string[] {
  if (!needsRecentProof) return []
  const when = WHEN[needsRecentProof === true ? 'always' : needsRecentProof]
  return [`Needs a sign-in or a step-up at most ${PROOF_MINUTES} minutes old${when}.`]
}

/** One response per status, naming the codes it can carry. */
function problemResponses(name: EndpointName, { needsRecentProof }: Endpoint) {
  const { problems } = endpointDocs[name]
  const codes = needsRecentProof ? [...problems, 'step-up-required' as const] : problems
  const byStatus = Map.groupBy(codes, (code) => problemStatuses[code])
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.join(', '),
        headers: contentLanguage,
        content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

function toJsonSchema(schema: Schema) {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input' })
  return body
}
