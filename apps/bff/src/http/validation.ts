import type * as z from 'zod/mini'
import { HttpProblem } from './http-problem.ts'

type Issue = z.core.$ZodIssue
type FieldProblem = { field: string; code: string }

/**
 * The input as its schema describes it. Every broken rule is reported at once, a line per field and
 * rule, in words that repeat nothing of the input but the names of unknown fields.
 *
 * @throws HttpProblem `malformed` when the input is not an object, else `validation`.
 */
export function parseInput<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  // Only one thing is checked of the input itself: whether there is any.
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  const errors = result.error.issues.flatMap(toFieldProblems)
  if (errors.length === 0) {
    throw new HttpProblem({ code: 'malformed', variant: 'object', outcome: 'not-applied' })
  }
  throw new HttpProblem({ code: 'validation', variant: 'fields', errors, outcome: 'not-applied' })
}

/**
 * What an address names, as its schema describes it: something that cannot be a SID or an ID names nothing.
 *
 * @throws HttpProblem `not-found`
 */
export function parseParams<T>(schema: z.ZodMiniType<T>, params: unknown): T {
  const result = schema.safeParse(params)
  if (result.success) return result.data
  const isList = result.error.issues.some(({ path }) => path[0] === 'listSid')
  const variant = isList ? 'credential-list' : 'address'
  throw new HttpProblem({ code: 'not-found', variant, outcome: 'not-applied' })
}

function toFieldProblems(issue: Issue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: shorten(key), code: 'unknown-field' }))
  }
  const field = issue.path.join('.')
  if (field === '') return []
  return [{ field, code: codeOf(issue) }]
}

/** Schemas name their own rules; the kind of a value, and which values there are, is named here. */
function codeOf(issue: Issue): string {
  const isKind = issue.code === 'invalid_type'
  if (!isKind && issue.code !== 'invalid_value') return issue.message
  if (issue.input === undefined) return 'field-required'
  return isKind && issue.expected === 'string' ? 'wrong-type' : 'value-unknown'
}

/** The longest name of an unknown field that is repeated. */
const UNKNOWN_FIELD_MAX_CHARACTERS = 40

function shorten(name: string): string {
  return name.slice(0, UNKNOWN_FIELD_MAX_CHARACTERS).toWellFormed()
}
