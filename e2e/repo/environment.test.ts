import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/*
 * Who is given the settings that hold or lead to secrets: the real scripts run in a checkout in which every
 * program that they start is a spy. It notes its environment and its arguments, and ends.
 */

const ROOT = join(import.meta.dirname, '..', '..')
const BIN = 'node_modules/.bin'
const BFF = 'apps/bff/src'
const PNPM = 'scripts/pnpm/node_modules/pnpm/bin/pnpm.mjs'

/** What the server reads as a secret, by its own source, and what else tells of an account, a database or a person. */
const SETTINGS = [
  ...globSync(`${BFF}/config/*.ts`, { cwd: ROOT })
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\.secret\('(\w+)'/g)])
    .map(([, name = '']) => name),
  'TWILIO_ACCOUNT_SID',
  'TWILIO_API_KEY_SID',
  'ADMIN_EMAIL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'METRICS_TOKEN',
  'PGPASSWORD',
  'BENCH_DATABASE_URL',
]
const CONTRACT = ['ACCOUNT_SID', 'API_KEY_SID', 'API_KEY_SECRET', 'AUTH_TOKEN'].map(
  (name) => `TWILIO_CONTRACT_${name}`,
)
const ALL = [...SETTINGS, ...SETTINGS.map((name) => `${name}_FILE`), ...CONTRACT]
/** `npm run dev` has an account of its own. */
const EMULATED = ['TWILIO_ACCOUNT_SID', 'TWILIO_API_KEY_SID', 'TWILIO_API_KEY_SECRET']

const canaryOf = (name: string) => `<canary of ${name}>`
const CANARIES = Object.fromEntries(ALL.map((name) => [name, canaryOf(name)]))

const TOOLS = [
  'bin/npm',
  PNPM,
  ...['oxlint', 'oxfmt', 'vitest'].map((name) => `${BIN}/${name}`),
  `e2e/${BIN}/playwright`,
  `apps/web/${BIN}/vite`,
]
const PROGRAMS = [
  ...[
    'main',
    'commands/admin-recover',
    'commands/audit-verify',
    'commands/backup',
    'commands/restore',
  ].map((name) => `${BFF}/${name}.ts`),
  'packages/twilio-emulator/src/main.ts',
  'packages/bench/src/creates.ts',
  'e2e/audits/web.ts',
  'e2e/proofs/faults.ts',
]

/** What each program that was started has been given, by the names of the settings. */
type Seen = Record<string, string[]>

class Checkout {
  readonly #root = mkdtempSync(join(tmpdir(), 'sipdesk-checkout-'))
  readonly #notes = join(this.#root, 'notes')
  #child: ChildProcess | undefined

  constructor() {
    for (const path of ['scripts', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
      cpSync(join(ROOT, path), join(this.#root, path), {
        recursive: true,
        filter: (source) => !source.endsWith('node_modules'),
      })
    }
    for (const path of [...TOOLS, ...PROGRAMS]) this.#write(path, spy(path))
    symlinkSync(process.execPath, join(this.#root, BIN, 'node'))
    mkdirSync(this.#notes)
  }

  /** Begins a command as npm does, with a canary in every setting. */
  start(command: string): ChildProcess {
    this.#child = spawn(process.execPath, [join('scripts', 'boot.mjs'), ...command.split(' ')], {
      cwd: this.#root,
      env: {
        PATH: [join(this.#root, 'bin'), process.env['PATH']].join(delimiter),
        NOTES: this.#notes,
        ...CANARIES,
      },
      stdio: 'ignore',
    })
    return this.#child
  }

  seen(): Seen {
    const seen: Seen = {}
    for (const note of readdirSync(this.#notes).filter((name) => !name.endsWith('.begun'))) {
      const whole = readFileSync(join(this.#notes, note), 'utf8')
      const [path, text] = JSON.parse(whole) as [string, string]
      const given = ALL.filter((name) => text.includes(canaryOf(name)))
      seen[path] = [...(seen[path] ?? []), ...given]
    }
    return seen
  }

  [Symbol.dispose]() {
    this.#child?.kill()
    rmSync(this.#root, { recursive: true, force: true })
  }

  #write(path: string, text: string) {
    const file = join(this.#root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { mode: 0o755 })
  }
}

/** Leaves a whole note for each of its runs, or none. */
function spy(path: string): string {
  return `#!/usr/bin/env node
import { renameSync, writeFileSync } from 'node:fs'
const note = process.env.NOTES + '/' + process.pid
const text = [...Object.values(process.env), ...process.argv].join()
writeFileSync(note + '.begun', JSON.stringify(['${path}', text]))
renameSync(note + '.begun', note)
`
}

test.each<[string, Seen]>([
  ['start', { [`${BFF}/main.ts`]: ALL }],
  ['admin-recover', { [`${BFF}/commands/admin-recover.ts`]: ALL }],
  ['audit-verify', { [`${BFF}/commands/audit-verify.ts`]: ALL }],
  ['backup', { [`${BFF}/commands/backup.ts`]: ALL }],
  ['restore', { [`${BFF}/commands/restore.ts`]: ALL }],
  ['test', { [`${BIN}/vitest`]: CONTRACT, [`e2e/${BIN}/playwright`]: [] }],
  ['test unit', { [`${BIN}/vitest`]: CONTRACT }],
  ['test e2e', { [`e2e/${BIN}/playwright`]: [] }],
  ['check', {}],
  ['fix', { [`${BIN}/oxlint`]: [], [`${BIN}/oxfmt`]: [] }],
  ['gallery', { [`e2e/${BIN}/playwright`]: [] }],
  ['sbom', {}],
  ['audit web', { 'e2e/audits/web.ts': [] }],
  ['bench creates', { 'packages/bench/src/creates.ts': [] }],
  ['proof faults', { 'e2e/proofs/faults.ts': [] }],
  ['proof fuzz', { [`${BIN}/vitest`]: [] }],
])(
  'npm run %s: what it starts is given no more settings than it needs',
  async (command, expected) => {
    using checkout = new Checkout()
    await once(checkout.start(command), 'exit')
    expect(checkout.seen()).toEqual({ 'bin/npm': [], [PNPM]: [], ...expected })
  },
)

test('npm run dev: of what it starts, the server alone is given settings', async () => {
  using checkout = new Checkout()
  const dev = checkout.start('dev')
  const ended = once(dev, 'exit')
  await expect.poll(() => Object.keys(checkout.seen()), { interval: 20 }).toHaveLength(5)
  dev.kill('SIGTERM')
  await ended
  expect(checkout.seen()).toEqual({
    'bin/npm': [],
    [PNPM]: [],
    [`apps/web/${BIN}/vite`]: [],
    'packages/twilio-emulator/src/main.ts': [],
    [`${BFF}/main.ts`]: ALL.filter((name) => !EMULATED.includes(name)),
  })
})

test('the settings are found in the source of the server', () => {
  expect(SETTINGS).toContain('TWILIO_API_KEY_SECRET')
})

test('turbo passes no setting on', () => {
  const { globalPassThroughEnv } = JSON.parse(readFileSync(join(ROOT, 'turbo.json'), 'utf8')) as {
    globalPassThroughEnv: string[]
  }
  const passed = new RegExp(`^(${globalPassThroughEnv.join('|').replaceAll('*', '.*')})$`)
  expect(ALL.filter((name) => passed.test(name))).toEqual([])
})
