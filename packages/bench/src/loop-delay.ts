/**
 * Loaded before a program with `node --import`: measures how late its event loop is, without touching
 * the program. On SIGUSR2 it writes what it saw since the last time, as JSON, to the file that
 * LOOP_DELAY_FILE names, and begins anew.
 */
import { renameSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Milliseconds from one sample to the next. */
export type LoopDelay = { p50: number; p99: number; max: number }

/** Milliseconds between two samples. Each value includes them: an idle loop shows just this. */
export const RESOLUTION = 5
const NANOSECONDS = 1e6

const file = process.env['LOOP_DELAY_FILE']
if (file !== undefined) {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION })
  histogram.enable()
  process.on('SIGUSR2', () => {
    const seen: LoopDelay = {
      p50: histogram.percentile(50) / NANOSECONDS,
      p99: histogram.percentile(99) / NANOSECONDS,
      max: histogram.max / NANOSECONDS,
    }
    writeFileSync(`${file}.new`, JSON.stringify(seen))
    // A process that waits for the file finds it whole.
    renameSync(`${file}.new`, file)
    histogram.reset()
  })
}
