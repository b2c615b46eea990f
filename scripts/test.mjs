/**
 * `npm test`: static checks, then unit and contract tests, then the browser. Ends with what failed
 * and how much passed, from the runners' own reports; fails if anything failed or a runner ran nothing.
 * `npm run test:unit` and `npm run test:e2e` build the page and run one of the two; names of files, and options
 * of Vitest or Playwright, may follow. `npm run test:firefox` runs the browser tests in the machine's Firefox, but for
 * those that it names with the reason.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runChecks } from './lib/checks.mjs'
import { findFirefox } from './lib/firefox.mjs'
import { buildPage, CACHE, fail, ROOT, run } from './lib/run.mjs'
import { browserOutcome, unitOutcome } from './lib/test-reports.mjs'

const UNIT_REPORT = join(CACHE, 'vitest.json')
const BROWSER_REPORT = join(CACHE, 'playwright.json')
const SUITES = { unit: testUnits, e2e: testBrowser, firefox: testFirefox }

const [suite, ...args] = process.argv.slice(2)
if (suite === undefined) process.exit(await testAll())
if (suite !== 'unit' && suite !== 'e2e' && suite !== 'firefox') {
  fail(`unknown suite "${suite}": use unit, e2e, firefox`)
}
if (suite === 'firefox') findFirefox()
await buildPage()
process.exit(await SUITES[suite](args))

async function testAll() {
  mkdirSync(CACHE, { recursive: true })
  for (const report of [UNIT_REPORT, BROWSER_REPORT, join(CACHE, 'postgres-version')]) {
    rmSync(report, { force: true })
  }
  say('1/3 Types, lint, format, dead code, boundaries, build')
  const checks = await runChecks(['build'])
  say('2/3 Unit and contract tests')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  const unit = await testUnits(reporters)
  say('3/3 Browser tests')
  const browser = await testBrowser([])
  return summarize(checks, [
    explained(unitOutcome(UNIT_REPORT), unit),
    explained(browserOutcome(BROWSER_REPORT), browser),
  ])
}

/** @param {string[]} options */
function testUnits(options) {
  return run('vitest', ['run', ...options], { env: contractAccount() })
}

/** @param {string[]} options */
function testBrowser(options) {
  return run(
    join(ROOT, 'e2e', 'node_modules', '.bin', 'playwright'),
    ['test', '--config', join(ROOT, 'e2e', 'playwright.config.ts'), ...options],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT } },
  )
}

/** @param {string[]} options */
async function testFirefox(options) {
  const folder = join(ROOT, 'e2e')
  const playwright = join(folder, 'node_modules', 'playwright-of-firefox', 'cli.js')
  const code = await run(
    process.execPath,
    [playwright, 'test', '--config', join(folder, 'firefox.config.ts'), ...options],
    {
      env: {
        FIREFOX_PATH: findFirefox(),
        NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'firefox', 'older-playwright.mjs')).href}`,
      },
    },
  )
  const { EXCEPTIONS } = await import('../e2e/firefox/exceptions.ts')
  for (const { file, test = 'every test', why } of EXCEPTIONS)
    say(`Not in Firefox: ${file} › ${test}\n    ${why}`)
  return code
}

/**
 * Told last: of a long run often only the end is kept.
 *
 * @param {number} checks
 * @param {import('./lib/test-reports.mjs').Outcome[]} outcomes
 */
function summarize(checks, outcomes) {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failures = outcomes.flatMap((outcome) => outcome.failures)
  if (checks !== 0) failures.unshift('the static checks, see above')
  for (const failure of failures) say(`Failed: ${failure}`)
  for (const test of outcomes.flatMap(({ unsteady = [] }) => unsteady))
    say(`Passed at the second attempt alone: ${test}`)
  for (const test of outcomes.flatMap(({ skipped }) => skipped)) say(`Not tested here: ${test}`)
  say(
    `Stores tested: SQLite ${process.versions['sqlite'] ?? ''} and ${readText('postgres-version')}`,
  )
  process.stdout.write(`total: ${passed} passed, ${failures.length} failed\n`)
  return failures.length > 0 ? 1 : 0
}

/** The account that the contract suite may also run against: the one secret that tests are given. */
function contractAccount() {
  const settings = Object.entries(process.env)
  return Object.fromEntries(settings.filter(([name]) => name.startsWith('TWILIO_CONTRACT_')))
}

/**
 * A runner that failed, or ran nothing, without a failed test counts as one.
 *
 * @param {import('./lib/test-reports.mjs').Outcome} outcome
 * @param {number} code
 */
function explained(outcome, code) {
  if (outcome.failures.length > 0 || (code === 0 && outcome.passed > 0)) return outcome
  return {
    ...outcome,
    failures: [`a runner, with exit code ${code} and no failed test, see above`],
  }
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
