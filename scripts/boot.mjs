/**
 * The way into every command of package.json: `node scripts/boot.mjs start|test|dev|check|fix|…`.
 * Runs on Node >= 20 with nothing installed, installs what the lock file says (only when it changed),
 * and hands over to `scripts/<command>.mjs` on the pinned Node.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CACHE, fail, pinnedNode, pnpm, ROOT, run, step } from './lib/run.mjs'

const COMMANDS = [
  'start',
  'build',
  'serve',
  'test',
  'dev',
  'check',
  'fix',
  'bench',
  'proof',
  'gallery',
  'audit',
  'sbom',
  'audit-verify',
  'admin-recover',
  'backup',
  'restore',
]
const OLDEST_NODE = 20
const MARKER = join(CACHE, 'installed')

const command = process.argv[2] ?? ''
if (!COMMANDS.includes(command)) fail(`unknown command "${command}": use ${COMMANDS.join(', ')}`)
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer`)
}
if (command !== 'serve') await install()
else if (!existsSync(pinnedNode())) fail('run `npm run build` first')
const words = [script(command), ...process.argv.slice(3)]
process.exit(await run(pinnedNode(), words, { env: process.env }))

/**
 * What works on the data is the BFF's; the rest is ours.
 *
 * @param {string} name
 */
function script(name) {
  const isOnData = ['audit-verify', 'admin-recover', 'backup', 'restore'].includes(name)
  return isOnData
    ? join(ROOT, 'apps', 'bff', 'src', 'commands', `${name}.ts`)
    : join(ROOT, 'scripts', `${name}.mjs`)
}

async function install() {
  const wanted = fingerprint()
  if (existsSync(pinnedNode()) && readIfThere(MARKER) === wanted) return
  await step('Installing packages (the first time this takes about half a minute)', () =>
    pnpm(['install', '--frozen-lockfile'], { quiet: true }),
  )
  mkdirSync(dirname(MARKER), { recursive: true })
  writeFileSync(MARKER, wanted)
}

/** Changes when another install is needed: with the lock file, a manifest, or the machine. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]) {
    hash.update(`\0${file}\0${readFileSync(join(ROOT, file), 'utf8')}`)
  }
  return hash.digest('hex')
}

function manifests() {
  const packages = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name)),
  )
  return ['.', 'e2e', ...packages]
    .map((folder) => join(folder, 'package.json'))
    .filter((file) => existsSync(join(ROOT, file)))
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
