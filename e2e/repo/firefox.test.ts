import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EXCEPTIONS, patternOf } from '../firefox/exceptions.ts'
import { read } from './documents.ts'

const ROOT = join(import.meta.dirname, '..', '..')

test('where there is no Firefox, the command says so and fails', () => {
  const command = [join('scripts', 'test.mjs'), 'firefox']
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, FIREFOX_PATH: '/nowhere' },
    encoding: 'utf8',
  })
  expect(stderr).toBe('there is no Firefox at /nowhere, which FIREFOX_PATH names\n')
  expect(status).toBe(1)
})

test.each(EXCEPTIONS)(
  '$file › $test is a journey, and why it does not run is said',
  (exception) => {
    const { file, test: title = '', why } = exception
    const text = read(`e2e/journeys/${file}.spec.ts`)
    expect(text).toContain(title)
    expect(why.length).toBeGreaterThan(20)
    expect(`firefox ${file}.spec.ts ${title} and more`).toMatch(patternOf(exception))
  },
)
