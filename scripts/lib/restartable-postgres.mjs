/**
 * A PostgreSQL server of one test's own, as a process: it says its `url`, and does to the server what each message
 * asks for. It ends with the process that started it.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { startPostgres } from './postgres.mjs'

const { url, pid, restart, stop } = await startPostgres({
  maxConnections: Number(process.argv[2]),
})
const orders = {
  restart: () => restart('fast'),
  crash: () => restart('immediate'),
  /** Keeps a copy of the data as it is now. */
  copy: () => restart('fast', (data) => copyFolder(data, `${data}-copy`)),
  /** The server is gone, and another one with the copy takes its place. */
  fallBack: () => restart('immediate', (data) => copyFolder(`${data}-copy`, data)),
  freeze: async () => signalAll('SIGSTOP'),
  thaw: async () => signalAll('SIGCONT'),
}
process.send?.(url)
process.on('message', (/** @type {keyof typeof orders} */ order) => {
  void orders[order]().then(() => process.send?.('done'))
})
process.once('disconnect', () => void stop().then(() => process.exit()))

/**
 * With the owners of its files.
 *
 * @param {string} from
 * @param {string} to
 */
function copyFolder(from, to) {
  rmSync(to, { recursive: true, force: true })
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/**
 * To the server and all that it has started; on Linux.
 *
 * @param {NodeJS.Signals} signal
 */
function signalAll(signal) {
  const server = pid() ?? 0
  const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ')
  for (const id of [server, ...children.map(Number)]) process.kill(id, signal)
}
