import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
