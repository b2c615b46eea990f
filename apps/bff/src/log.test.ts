import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Of half a kilobyte each: 2 MB, where one may wait. */
const LINES = 4_000

const WRITING = `
  import { createLog, standardOutput } from ${JSON.stringify(join(import.meta.dirname, 'log.ts'))}
  const log = createLog(standardOutput())
  for (let line = 0; line < ${LINES}; line++) log.info({ line }, 'x'.repeat(500))
`

test('of more lines at once than may wait, those that may are written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-log-'))
  const file = join(folder, 'output')
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', WRITING], {
    stdio: ['ignore', openSync(file, 'w'), 'inherit'],
  })
  await once(writer, 'exit')
  const written = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(written.length).toBeGreaterThan(LINES / 4)
  expect(JSON.parse(written.at(-1) ?? '')).toMatchObject({ level: 30 })
  rmSync(folder, { recursive: true })
})
