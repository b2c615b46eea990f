import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const LINES = 3_000

/** Writes so many lines at once, each of half a kilobyte, and ends. */
const MANY = `
  import { createLog, standardOutput } from ${JSON.stringify(join(import.meta.dirname, 'log.ts'))}
  const log = createLog(standardOutput())
  for (let line = 0; line < ${LINES}; line++) log.info({ line }, 'x'.repeat(500))
`

test('lines that come together are all written, however many they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-log-'))
  const file = join(folder, 'output')
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', MANY], {
    stdio: ['ignore', openSync(file, 'w'), 'inherit'],
  })
  await once(writer, 'exit')
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(LINES)
  rmSync(folder, { recursive: true })
})
