import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../testing/run-command.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sipdesk-nothing-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const files = () => readdirSync(folder)

test('it says where it looked, and makes neither a folder, a database nor a key', async () => {
  const dataDir = join(folder, 'none')
  const { code, text } = await runCommand('audit-verify', [], { DATA_DIR: dataDir })
  expect(text).toContain(`There is no database at ${join(dataDir, 'sandbox.sqlite')}`)
  expect(code).toBe(1)
  expect(files()).toEqual([])
})

test('it is missing, where its end is known', async () => {
  writeFileSync(join(folder, 'sandbox.sqlite-head'), '')
  const { code } = await runCommand('audit-verify', [], { DATA_DIR: folder })
  expect(code).toBe(3)
  expect(files()).toEqual(['sandbox.sqlite-head'])
})

test('a key that is gone is not made anew', async () => {
  writeFileSync(join(folder, 'sandbox.sqlite'), '')
  const { code, text } = await runCommand('audit-verify', [], { DATA_DIR: folder })
  expect(text).toContain(`${join(folder, 'audit-key')} is missing`)
  expect(code).toBe(1)
  expect(files()).toEqual(['sandbox.sqlite'])
})
