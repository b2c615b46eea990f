import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOrMakeSecrets } from './data-dir.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sipdesk-data-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each(['auth-secret', 'audit-key'] as const)(
  '%s is made once, and older ones may stand behind it',
  (name) => {
    const [made, ...none] = readOrMakeSecrets(folder, name)
    expect([made.length, none]).toEqual([43, []])
    const older = 'an-older-secret-0123456789-0123456789'
    writeFileSync(join(folder, name), `${made}\n${older}\n`)
    expect(readOrMakeSecrets(folder, name)).toEqual([made, older])
  },
)

// As a full disk leaves it, or an interrupted restore: everybody could sign, and make a record.
test.each(['', '\n', 'short'])('a file of secrets that holds %j is refused, and kept', (text) => {
  const file = join(folder, 'audit-key')
  writeFileSync(file, text)
  expect(() => readOrMakeSecrets(folder, 'audit-key')).toThrow(
    `${file} holds no secret: put back the right one`,
  )
  expect(readFileSync(file, 'utf8')).toBe(text)
})
