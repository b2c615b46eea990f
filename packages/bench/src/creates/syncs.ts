import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './report.ts'

/** Bytes: about what one write of a create adds to the disk. */
export const ONE_WRITE = 1000

/** Milliseconds, the median of many runs, that an append of so many bytes takes until it is on disk. */
export function timeSync(folder: string, bytes: number, runs = 100): number {
  const path = join(folder, 'syncs')
  const file = openSync(path, 'a')
  const data = Buffer.alloc(bytes, 'x')
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now()
    writeSync(file, data)
    fdatasyncSync(file)
    return performance.now() - startedAt
  })
  closeSync(file)
  rmSync(path)
  return median(times)
}
