import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

/** Writes two lines at once, one more when it is told to, and ends. */
const SCRIPT = `
  import { once } from 'node:events'
  import { createLog, standardOutput } from ${JSON.stringify(new URL('log.ts', import.meta.url).href)}
  const log = createLog(standardOutput())
  log.info('one')
  log.info('two')
  process.stdin.resume()
  await once(process.stdin, 'end')
  log.info('three')`

test('every line comes once, in order, also what is written right before the end', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT])
  child.stderr.pipe(process.stderr)
  child.stdout.once('data', () => child.stdin.end())
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  const lines = output.trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    'one',
    'two',
    'three',
  ])
  expect(code).toBe(0)
})

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
