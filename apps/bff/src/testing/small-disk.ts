import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that is a disk of its own. */
export type SmallDisk = Disposable & {
  /** Leaves no byte free; the function returned gives all of it back. */
  fill(): () => void
  /** Makes the disk read-only; the function returned makes it writable again. */
  makeReadOnly(): () => void
}

const SIZE = '16m'

/** Over an existing folder, whose files are hidden until it is disposed of. */
export function mountSmallDisk(folder: string, size = SIZE): SmallDisk {
  mount(['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  return {
    fill: () => fill(join(folder, 'filling')),
    makeReadOnly() {
      mount(['--bind', folder, folder])
      mount(['-o', 'remount,bind,ro', folder])
      return () => void unmount(folder)
    },
    [Symbol.dispose]() {
      // Also what a test that failed has not made writable again.
      while (unmount(folder));
    },
  }
}

/** Why a test cannot have a disk of its own here; undefined where it can. */
export function whyNoSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-disk-'))
  try {
    mount(['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder])
    unmount(folder)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    rmdirSync(folder)
  }
}

/** @throws Error with mount's own words. */
function mount(words: string[]): void {
  const { status, stderr, error } = spawnSync('mount', words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(error?.message ?? stderr.trim().split('\n')[0])
}

/** At once, even while files are open there; false where nothing is mounted. */
function unmount(folder: string): boolean {
  return spawnSync('umount', ['--lazy', folder]).status === 0
}

function fill(path: string): () => void {
  const file = openSync(path, 'w')
  for (let size = 2 ** 16; size >= 1; size = size >> 4) {
    const chunk = Buffer.alloc(size)
    while (isWritten(file, chunk));
  }
  closeSync(file)
  return () => rmSync(path)
}

function isWritten(file: number, chunk: Buffer): boolean {
  try {
    return writeSync(file, chunk) > 0
  } catch {
    return false
  }
}
