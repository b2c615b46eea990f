/**
 * `npm test`: static checks, then unit and contract tests, then the browser. Ends with one line,
 * counted from the runners' own reports, and fails if anything failed or nothing ran.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from './lib/checks.mjs'
import { CACHE, ROOT, run } from './lib/run.mjs'

const UNIT_REPORT = join(CACHE, 'vitest.json')
const BROWSER_REPORT = join(CACHE, 'playwright.json')

mkdirSync(CACHE, { recursive: true })
for (const report of [UNIT_REPORT, BROWSER_REPORT, join(CACHE, 'postgres-version')]) {
  rmSync(report, { force: true })
}

say('1/3 Types, lint, format, dead code, boundaries, build')
const checks = await runChecks(['build'])

say('2/3 Unit and contract tests')
const unit = await run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${UNIT_REPORT}`,
])

say('3/3 Browser tests')
const browser = await run(
  join(ROOT, 'e2e', 'node_modules', '.bin', 'playwright'),
  ['test', '--config', join(ROOT, 'e2e', 'playwright.config.ts')],
  {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT },
  },
)

const counts = [counted(unitCounts(), unit), counted(browserCounts(), browser)]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, checks === 0 ? 0 : 1)
const ranAll = counts.every((count) => count.passed + count.failed > 0)
if (checks !== 0) say('The static checks failed: see above.')
if (!ranAll) say('A runner ran no test.')
say(`Stores tested: SQLite ${process.versions['sqlite'] ?? ''} and ${readText('postgres-version')}`)
process.stdout.write(`total: ${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 || !ranAll ? 1 : 0)

/**
 * A runner that failed without a failed test (a file that cannot be loaded, say) counts as one.
 *
 * @param {{ passed: number, failed: number }} count
 * @param {number} code
 */
function counted(count, code) {
  return { ...count, failed: count.failed === 0 && code !== 0 ? 1 : count.failed }
}

/** https://vitest.dev/guide/reporters#json-reporter */
function unitCounts() {
  const report = readReport(UNIT_REPORT)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/** A flaky test is one that failed. https://playwright.dev/docs/api/class-testreporter */
function browserCounts() {
  const stats = readReport(BROWSER_REPORT)?.stats
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @param {string} name */
function readText(name) {
  const file = join(CACHE, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : 'no PostgreSQL'
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`\n${line}\n`)
}
