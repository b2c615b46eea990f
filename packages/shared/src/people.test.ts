import { describe, expect, test } from 'vitest'
import { FriendlyName } from './credential-lists.ts'
import { PersonName } from './people.ts'

describe.each([
  ['a person', PersonName],
  ['a list', FriendlyName],
])('the name of %s', (_name, schema) => {
  test.each(['Anna\u202enimda', '\u2067Anna', 'An\tna', 'An\u0000na'])('%j is refused', (name) => {
    const codes = schema.safeParse(name).error?.issues.map(({ message }) => message) ?? []
    expect(codes.some((code) => ['control-character', 'text-not-sendable'].includes(code))).toBe(
      true,
    )
  })

  test.each(['Zoë Müller', 'שרה כהן', 'عمر', '李雷', 'Anna \u200fשרה'])('%j is taken', (name) => {
    expect(schema.safeParse(name).success).toBe(true)
  })
})
