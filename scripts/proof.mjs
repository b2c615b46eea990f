/** `npm run proof:…`: the long proofs of what `npm test` shows a slice of. Each exits with 1 if it fails. */
import { join } from 'node:path'
import { fail, pinnedNode, ROOT, run } from './lib/run.mjs'

const [name = '', ...rest] = process.argv.slice(2)
const programs = ['faults', 'crashes', 'heap']
const tests = { histories, fuzz }
if (name === 'crashes') process.exit((await program(name, rest)) || (await kills(rest[0])))
if (programs.includes(name)) process.exit(await program(name, rest))
if (name === 'histories' || name === 'fuzz') process.exit(await tests[name](rest[0]))
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

/** Of processes that do nothing but write to the record. */
function kills(count = '200') {
  const engines = ['apps/bff', 'apps/bff on PostgreSQL'].flatMap((project) => [
    '--project',
    project,
  ])
  return run('vitest', ['run', ...engines, 'store/crash'], { env: { KILLS: count } })
}

function fuzz(count = '20000') {
  return run('vitest', ['run', '--project', 'apps/bff', 'fuzz'], { env: { FUZZ: count } })
}
