/** `npm run bench`: measurements, side by side in one run; they take minutes and judge nothing. */
import { join } from 'node:path'
import { startPostgres } from './lib/postgres.mjs'
import { pinnedNode, ROOT, run } from './lib/run.mjs'

const { url, version, stop } = await startPostgres()
process.stdout.write(`${version}\n`)
const code = await run(pinnedNode(), [join(ROOT, 'packages', 'bench', 'src', 'record.ts')], {
  env: { BENCH_DATABASE_URL: url },
})
await stop()
process.exit(code)
