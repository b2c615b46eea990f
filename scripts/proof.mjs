/** `npm run proof:…`: the long proofs of what `npm test` shows a slice of. Each exits with 1 if it fails. */
import { join } from 'node:path'
import { fail, pinnedNode, ROOT, run } from './lib/run.mjs'

const ENGINES = ['--project', 'apps/bff', '--project', 'apps/bff on PostgreSQL']

const [name = '', ...rest] = process.argv.slice(2)
const programs = ['faults', 'crashes', 'store', 'feed', 'heap', 'cli']
const tests = { histories, races, fuzz }
const [howOften = '1'] = rest
// With none of anything, nothing would be wrong.
if (['crashes', 'histories', 'races', 'fuzz'].includes(name) && !/^[1-9]\d*$/.test(howOften)) {
  fail(`"${howOften}" is no number: how often?`)
}
if (name === 'crashes') process.exit((await program(name, rest)) || (await kills(rest[0])))
if (programs.includes(name)) process.exit(await program(name, rest))
if (name === 'histories' || name === 'races' || name === 'fuzz')
  process.exit(await tests[name](rest[0]))
fail(`unknown proof "${name}": use ${[...programs, ...Object.keys(tests)].join(', ')}`)

/**
 * @param {string} file
 * @param {string[]} args
 */
function program(file, args) {
  return run(pinnedNode(), [join(ROOT, 'e2e', 'proofs', `${file}.ts`), ...args])
}

function histories(count = '10000') {
  return run('vitest', ['run', '--project', 'apps/bff on PostgreSQL', 'histories'], {
    env: { HISTORIES: count },
  })
}

/** Of people and passkeys: what happens at the same moment. */
function races(count = '100') {
  const files = ['join', 'person-versions', 'people.test', 'company-approval', 'passkey-races']
  return run('vitest', ['run', ...ENGINES, ...files], { env: { RACES: count } })
}

/** Of processes that do nothing but write to the record. */
function kills(count = '200') {
  return run('vitest', ['run', ...ENGINES, 'store/crash'], { env: { KILLS: count } })
}

function fuzz(count = '20000') {
  return run('vitest', ['run', '--project', 'apps/bff', 'fuzz'], { env: { FUZZ: count } })
}
