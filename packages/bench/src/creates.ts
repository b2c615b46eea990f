/**
 * What a create costs, side by side with the bare SDK, nginx and nothing in between, in one run: `npm run
 * bench creates`. Figures are compared with their targets, and a miss is told; only a reply that was
 * lost, or a credential created twice, makes it fail. Linux alone: CPU time and memory come from /proc. A number
 * behind `growth` is how many events there are.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareGrowth } from './creates/growth.ts'
import { createManyAtOnce } from './creates/many-at-once.ts'
import type { Bench } from './creates/measure.ts'
import { compareReplicas } from './creates/postgres.ts'
import { readLongList } from './creates/reads.ts'
import { createReport } from './creates/report.ts'
import { searchAll } from './creates/search.ts'
import { compareSideBySide } from './creates/side-by-side.ts'
import { timeStarts } from './creates/start.ts'
import { createWhileThrottled } from './creates/throttled.ts'
import { startUpstream } from './creates/upstream-client.ts'

type Case = (bench: Bench, folder: string, size?: number) => Promise<void>

const CASES: Record<string, Case> = {
  'side-by-side': compareSideBySide,
  'many-at-once': createManyAtOnce,
  throttled: createWhileThrottled,
  start: timeStarts,
  reads: readLongList,
  search: searchAll,
  growth: compareGrowth,
  postgres: compareReplicas,
}

const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word))
const wanted = process.argv.slice(2).filter((word) => !sizes.includes(word))
const unknown = wanted.filter((name) => !(name in CASES))
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(', ')}; use ${Object.keys(CASES).join(', ')}\n`)
  process.exit(1)
}
process.exitCode = (await runCases()) ? 0 : 1

async function runCases(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-creates-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const report = createReport()
  await using upstream = await startUpstream(folder)
  for (const [name, work] of Object.entries(CASES)) {
    if (wanted.length === 0 || wanted.includes(name)) {
      await work(
        { upstream, report },
        folder,
        sizes[0] === undefined ? undefined : Number(sizes[0]),
      )
    }
  }
  return report.finish()
}
