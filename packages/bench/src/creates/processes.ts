import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'

export const ROOT = join(import.meta.dirname, '..', '..', '..', '..')

/** Milliseconds. */
const READY_WITHIN = 20_000
const POLL_INTERVAL = 2
/** Milliseconds in one tick of /proc: `getconf CLK_TCK` is 100 on every Linux of today. */
const TICK = 10

export type Running = AsyncDisposable & { pid: number }

type Options = {
  /** All of its environment but NODE_ENV and PATH. */
  env?: Record<string, string>
  /** The file that its output goes to: reading a pipe would cost the load generator time. */
  output: string
  /** It is ready when this address answers with 200, or with any status where `anyStatus` is true. */
  answersAt: string
  anyStatus?: boolean
}

const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))

/** Starts a program and waits until it answers. Nothing is inherited from the environment of the bench. */
export async function startProcess(
  file: string,
  args: string[],
  { env = {}, output, answersAt, anyStatus = false }: Options,
): Promise<Running> {
  const log = openSync(output, 'a')
  const child = spawn(file, args, {
    cwd: ROOT,
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  children.add(child)
  child.once('exit', () => children.delete(child))
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  await untilAnswered(answersAt, anyStatus, () => {
    if (hasEnded()) throw new Error(`${args.join(' ')} ended:\n${readFileSync(output, 'utf8')}`)
  })
  return {
    pid: child.pid ?? 0,
    async [Symbol.asyncDispose]() {
      if (hasEnded()) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Asks until there is an answer; `check` may throw to give up earlier. */
export async function untilAnswered(
  url: string,
  anyStatus = false,
  check = () => {},
): Promise<void> {
  const giveUpAt = performance.now() + READY_WITHIN
  while (performance.now() < giveUpAt) {
    check()
    const status = await statusOf(url)
    if (status === 200 || (anyStatus && status !== undefined)) return
    await pause(POLL_INTERVAL)
  }
  throw new Error(`${url} does not answer`)
}

async function statusOf(url: string): Promise<number | undefined> {
  try {
    const { statusCode, body } = await request(url, { reset: true })
    await body.dump()
    return statusCode
  } catch {
    return undefined
  }
}

/** A free port. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Milliseconds of CPU, in user and kernel mode, that a process has used so far; to one tick. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of the program, in brackets, may hold blanks: fields are counted behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

/** Megabytes (1,000,000 bytes) of memory that a process holds (VmRSS), or held at most (VmHWM). */
export function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
  return (Number(kibibytes) * 1024) / 1e6
}
