/** Running other programs, and saying what is being done. No dependencies: Node >= 20 alone. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const CACHE = join(ROOT, 'node_modules', '.cache', 'sipdesk')
const BIN = join(ROOT, 'node_modules', '.bin')

const PNPM = join(ROOT, 'scripts', 'pnpm')
/** turbo looks for pnpm among them. */
const PATHS = [BIN, join(PNPM, 'node_modules', '.bin'), process.env['PATH'] ?? '']

/** The settings that hold a secret, name its file, or tell whom it belongs to. */
const SECRETS =
  /^(TWILIO_|AUTH_SECRET|AUDIT_(KEY|WEBHOOK_)|ADMIN_|OIDC_|METRICS_TOKEN|(BENCH_)?DATABASE_(MIGRATE_)?URL|PGPASS)/i

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    if (children.size === 0) process.exit(1)
  })
}

/** The Node that everything but the boot script runs on. */
export function pinnedNode() {
  return join(BIN, process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * What the server is started with. Its young generation would grow to 64 MB while the modules load, and stay so: decision
 * 52.
 */
export const SERVER = ['--max-semi-space-size=8', 'apps/bff/src/main.ts']

/** The environment for what neither serves nor works on the data: a build tool needs no secret, and may leak it. */
export function withoutSecrets() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !SECRETS.test(name)))
}

/**
 * Runs a program to its end and resolves to its exit code; signals are passed on to it. It is given the
 * environment without secrets, and `env`. With `quiet` its output is shown only if it fails.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function run(file, args, { quiet = false, env = {} } = {}) {
  const child = spawn(file, args, {
    cwd: ROOT,
    env: { ...withoutSecrets(), ...env, PATH: PATHS.join(delimiter) },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  children.add(child)
  const output = quiet ? collect(child) : []
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      children.delete(child)
      if (code !== 0) process.stderr.write(Buffer.concat(output))
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs the pnpm of `scripts/pnpm`, which npm fetches the first time, by the digests of the lock file there. Its own
 * script puts the program for this machine in place, where turbo finds it too.
 *
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
export async function pnpm(args, options) {
  if (!hasPnpm()) {
    const words = ['ci', '--prefix', PNPM, '--ignore-scripts=false', '--no-audit', '--no-fund']
    const code = await run('npm', [...words, '--prefer-offline'], { quiet: true })
    if (code !== 0) return code
  }
  return run(process.execPath, [join(PNPM, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs'), ...args], {
    ...options,
    env: { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  })
}

/** Builds the page, unless nothing that it is made of has changed. Ends the command if it fails. */
export function buildPage() {
  return step('Building the page', () =>
    pnpm(['exec', 'turbo', 'run', 'build', '--filter=@sipdesk/web'], { quiet: true }),
  )
}

/**
 * Says what is being done, does it, and says how long it took: on standard error, so that what a command prints can
 * be passed on. Ends the whole command if it fails.
 *
 * @param {string} label
 * @param {() => Promise<number>} work
 */
export async function step(label, work) {
  process.stderr.write(`${label} …\n`)
  const startedAt = Date.now()
  const code = await work()
  if (code !== 0) fail(`failed: ${label}`, code)
  process.stderr.write(`  done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`)
}

/**
 * @param {string} message
 * @returns {never}
 */
export function fail(message, code = 1) {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

/** What npm has installed it says in a file that it writes last. */
function hasPnpm() {
  const installed = join(PNPM, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const { packages } = readJson(installed)
  return (
    packages['node_modules/pnpm']?.version ===
    readJson(join(PNPM, 'package.json')).dependencies.pnpm
  )
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @param {import('node:child_process').ChildProcess} child */
function collect(child) {
  /** @type {Buffer[]} */
  const output = []
  child.stdout?.on('data', (chunk) => output.push(chunk))
  child.stderr?.on('data', (chunk) => output.push(chunk))
  return output
}
