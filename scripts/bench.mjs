/**
 * `npm run bench`: measurements, side by side in one run; they take minutes, and the clock fails nothing.
 * `npm run bench record` measures the pages of the record alone, `npm run bench creates` what a create
 * costs; names of its cases may follow, as in `npm run bench creates throttled`.
 */
import { join } from 'node:path'
import { startPostgres } from './lib/postgres.mjs'
import { buildPage, fail, pinnedNode, ROOT, run } from './lib/run.mjs'

const BENCHES = { record: benchRecord, creates: benchCreates }

const [name, ...rest] = process.argv.slice(2)
if (name === undefined) process.exit((await benchRecord()) || (await benchCreates([])))
if (name !== 'record' && name !== 'creates') fail('use npm run bench, with record or creates')
process.exit(await BENCHES[name](rest))

async function benchRecord() {
  const postgres = await startPostgres()
  return withPostgres(postgres, (env) => bench('record.ts', [], env))
}

/** @param {string[]} cases */
async function benchCreates(cases) {
  await buildPage()
  if (cases.length > 0 && !cases.includes('postgres')) return bench('creates.ts', cases)
  // The case says so where there is none.
  const postgres = await startPostgres({ isDurable: true }).catch(() => undefined)
  if (!postgres) return bench('creates.ts', cases)
  return withPostgres(postgres, (env) => bench('creates.ts', cases, env))
}

/**
 * @param {Awaited<ReturnType<typeof startPostgres>>} postgres
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} work
 */
async function withPostgres({ url, version, stop }, work) {
  process.stdout.write(`${version}\n`)
  const code = await work({ BENCH_DATABASE_URL: url })
  await stop()
  return code
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function bench(file, args, env = {}) {
  const path = join(ROOT, 'packages', 'bench', 'src', file)
  return run(pinnedNode(), [path, ...args], { env })
}
