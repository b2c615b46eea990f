import { fieldMessages } from '@sipdesk/shared/field-messages/de.ts'
import type { Problem } from '@sipdesk/shared/problem.ts'
import { germanRoles, germanSentences, germanTemplates, germanTitles } from './german.ts'
import { fill } from './http-problem.ts'

const sentences = new Map<string, string>(Object.entries(germanSentences))
const rules = new Map(Object.entries(fieldMessages))
const roles = new Map<string, string>(Object.entries(germanRoles))
const templates = Object.entries(germanTemplates).map(
  ([english, german]) => [patternOf(english), german] as const,
)

/**
 * The problem in German, found by its finished sentences, so that one from the store is translated like one
 * of now. Twilio's own words stay as they are, and so does a sentence that only an earlier version told.
 */
export function inGerman(problem: Problem): Problem {
  const { code, detail, errors } = problem
  return {
    ...problem,
    title: germanTitles[code],
    detail: translate(detail),
    ...(errors && {
      errors: errors.map((error) => ({
        ...error,
        message: rules.get(error.code) ?? translate(error.message),
      })),
    }),
  }
}

function translate(english: string): string {
  return sentences.get(english) ?? translateFilled(english) ?? english
}

function translateFilled(english: string): string | undefined {
  for (const [pattern, german] of templates) {
    const values = pattern.exec(english)?.groups
    if (!values) continue
    const named = Object.entries(values).map(([name, value]) => [name, roles.get(value) ?? value])
    return fill(german, Object.fromEntries(named))
  }
  return undefined
}

function patternOf(template: string): RegExp {
  const literal = template.replaceAll(/[$()*+.?[\\\]^|]/g, String.raw`\$&`)
  return new RegExp(`^${literal.replaceAll(/\{(\w+)\}/g, '(?<$1>.+)')}$`, 's')
}
