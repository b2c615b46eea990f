import type * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { endpoints } from './endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import { isWithoutControls, withInvisibleShown, withoutControls } from './text.ts'

/** One of each kind: C0, DEL, C1, the separators of lines and paragraphs, directions, NUL, half of a pair. */
const REFUSED = [
  '\u0007',
  '\t',
  '\n',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\0',
  '\ud800',
]

/** Texts that name what exists, perhaps since before this rule, or were chosen before it. */
const EXISTING = new Set([
  'renameCredentialList.currentName',
  'createHandover.username',
  'listHandovers.username',
  'listAuditEvents.person',
  'listAuditEvents.list',
  'listAuditEvents.listName',
  'listAuditEvents.username',
  'listAuditEvents.usernameContains',
  'prepareAuditExport.person',
  'prepareAuditExport.list',
  'prepareAuditExport.listName',
  'prepareAuditExport.username',
  'prepareAuditExport.usernameContains',
  'signIn.password',
  'stepUp.password',
  'changePassword.currentPassword',
  'enableSecondFactor.password',
  'disableSecondFactor.password',
  'replaceRecoveryCodes.password',
])

/** The texts in a schema, each with the names that lead to it. */
function textsIn(schema: z.core.$ZodType, path: string): [string, z.core.$ZodType][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-underscore-dangle -- the kinds that the contract uses
  const { def } = schema._zod as unknown as { def: Def }
  if (def.type === 'string') return [[path, schema]]
  const inner = def.innerType ?? def.element
  if (inner) return textsIn(inner, path)
  if (def.options) return def.options.flatMap((option) => textsIn(option, path))
  return Object.entries(def.shape ?? {}).flatMap(([key, value]) => textsIn(value, `${path}.${key}`))
}
type Def = {
  type: string
  innerType?: z.core.$ZodType
  element?: z.core.$ZodType
  options?: z.core.$ZodType[]
  shape?: Record<string, z.core.$ZodType>
}

const texts = Object.entries<Endpoint>(endpoints).flatMap(([name, { params, query, body }]) =>
  [params, query, body].flatMap((schema) => (schema ? textsIn(schema, name) : [])),
)

test('every text that the contract takes refuses control characters, but those that name what exists', () => {
  const taken = texts.filter(([, schema]) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every schema can be asked
    REFUSED.some((control) => isAccepted(schema as z.ZodMiniType, control)),
  )
  expect(new Set(taken.map(([path]) => path))).toEqual(EXISTING)
  expect(texts.length).toBeGreaterThan(30)
})

/** Whether a text is taken that is good but for the character. */
function isAccepted(schema: z.ZodMiniType, control: string): boolean {
  const samples = ['Abcdefghijk1-a-long-enough-text', '2026-01-31T12:00:00Z', '123456', 'a']
  return samples.some((good) => schema.safeParse(`${good}${control}${good.slice(-1)}`).success)
}

test('what is shown of a name holds none, and says which there were', () => {
  expect(withInvisibleShown('an\u0007na\u2028')).toBe(String.raw`an\u0007na\u2028`)
  expect(withInvisibleShown('a\ud800')).toBe('a\ufffd')
  expect(withInvisibleShown('Zoë')).toBe('Zoë')
  expect(withInvisibleShown('desk\u200b-1\u{e0041}')).toBe(String.raw`desk\u200b-1\u{e0041}`)
  expect(withInvisibleShown('Jos\u00e9\u200d')).toBe(String.raw`José\u200d`)
  for (const seen of ['☎️ Büro 1', '👩🏽‍🔧', '❤️‍🔥', 'می‌خواهم', 'क्‍ष', '東京　本社', '葛\u{e0100}']) {
    expect(withInvisibleShown(seen)).toBe(seen)
  }
  for (const control of REFUSED.slice(0, -1)) {
    expect(isWithoutControls(withInvisibleShown(control))).toBe(true)
    expect(withoutControls(`a${control}b`)).toBe('ab')
  }
})
