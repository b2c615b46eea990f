import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bench } from './measure.ts'
import { startServer } from './ours.ts'
import { memoryOf, ROOT, untilAnswered } from './processes.ts'
import { number, median } from './report.ts'

const RUNS = 5
/** Milliseconds. */
const IDLE = 10_000

/** How long a warm start takes, and what memory (VmRSS) Sipdesk holds when nobody has asked it for anything but `/livez`. */
export async function timeStarts({ upstream, report }: Bench, folder: string): Promise<void> {
  const settings = { dataDir: join(folder, 'start'), maxConcurrency: 20 }
  const hasPage = existsSync(join(ROOT, 'apps', 'web', 'dist', 'index.html'))
  if (!hasPage) report.say('the page is not built: its start is not timed')
  // The first makes the data folder and the compiled code, and is not measured.
  await (await startServer(upstream, settings))[Symbol.asyncDispose]()
  const toAlive: number[] = []
  const toPage: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const startedAt = performance.now()
    await using server = await startServer(upstream, settings)
    toAlive.push(performance.now() - startedAt)
    if (!hasPage) continue
    await untilAnswered(`${server.origin}/`)
    toPage.push(performance.now() - startedAt)
  }
  await using idle = await startServer(upstream, settings)
  await pause(IDLE)
  const memory = memoryOf(idle.pid, 'VmRSS')

  const [alive, page] = [median(toAlive), median(toPage)]
  report.table(`Start, warm (medians of ${RUNS})`, [
    ['ms to /livez', 'ms to /', 'MB 10 s after the first 200'],
    [number(alive), hasPage ? number(page) : '-', number(memory)],
  ])
  report.target('start to the first 200 of /livez', { figure: alive, unit: 'ms', atMost: 1000 })
  if (hasPage) {
    report.target('start to the first 200 of /', { figure: page, unit: 'ms', atMost: 1000 })
  }
  report.target('idle memory', { figure: memory, unit: 'MB', atMost: 140 })
}
