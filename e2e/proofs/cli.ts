/**
 * `npm run proof:cli`: Twilio's own command line program, in the version below, makes, reads, changes and removes
 * everything of SIP at the emulator. It takes no address but Twilio's, so that it comes through a proxy that answers
 * as api.twilio.com. Exits with 1 where a command does not end as it would at Twilio.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { startTwilioProxy } from './twilio-proxy.ts'

const VERSION = '6.2.4'
const ROOT = join(import.meta.dirname, '..', '..')
const HOME = join(ROOT, 'node_modules', '.cache', 'sipdesk', `twilio-cli-${VERSION}`)
const PROGRAM = join(HOME, 'node_modules', '.bin', 'twilio')
const PASSWORD = 'Contract-Pass-1'
/** Milliseconds for one command. */
const WITHIN = 120_000

const execute = promisify(execFile)
type Row = Record<string, unknown>
type Flags = Record<string, string | true>

if (!existsSync(PROGRAM)) {
  process.stdout.write(`Installing twilio-cli ${VERSION} …\n`)
  const words = ['install', '--prefix', HOME, '--ignore-scripts', '--no-audit', '--no-fund']
  await execute('npm', [...words, `twilio-cli@${VERSION}`])
}
const folder = mkdtempSync(join(tmpdir(), 'sipdesk-cli-'))
const wrong: string[] = []
let count = 0
await using twilio = await startTwilio()
using proxy = await startTwilioProxy(twilio.url)
const authority = join(folder, 'authority.pem')
writeFileSync(authority, proxy.authority)

await credentials()
await domains()
await ipAddresses()
rmSync(folder, { recursive: true })
const report = wrong.map((line) => `wrong: ${line}\n`).join('')
process.stdout.write(`${report}twilio-cli ${VERSION}: ${count} commands, ${wrong.length} wrong\n`)
process.exitCode = wrong.length > 0 ? 1 : 0

async function credentials(): Promise<void> {
  const list = await make('credential-lists', { 'friendly-name': 'Front desk' })
  await reads('credential-lists', list, {}, { friendlyName: 'Front desk' })
  await changes('credential-lists', list, {}, { 'friendly-name': 'Back office' })
  const flags = { 'credential-list-sid': list }
  const topic = 'credential-lists:credentials'
  const sid = await make(topic, { ...flags, username: 'anna', password: PASSWORD })
  await reads(topic, sid, flags, { username: 'anna' })
  await changes(topic, sid, flags, { password: `${PASSWORD}x` })
  expect(twilio.passwordWorks(list, 'anna', `${PASSWORD}x`), 'the new password works')
  await isRefused(`${topic}:create`, { ...flags, username: 'bert', password: 'weak' }, 'password')
  await removes(topic, sid, flags)
  await removes('credential-lists', list)
}

async function domains(): Promise<void> {
  const list = await make('credential-lists', { 'friendly-name': 'Front desk' })
  const addresses = await make('ip-access-control-lists', { 'friendly-name': 'Offices' })
  const domain = await make('domains', { 'domain-name': 'cli.sip.twilio.com' })
  await reads('domains', domain, {}, { domainName: 'cli.sip.twilio.com' })
  await changes('domains', domain, {}, { 'sip-registration': true })
  const flags = { 'domain-sid': domain }
  const mappings: [string, Flags][] = [
    ['domains:auth:calls:credential-list-mappings', { 'credential-list-sid': list }],
    [
      'domains:auth:calls:ip-access-control-list-mappings',
      { 'ip-access-control-list-sid': addresses },
    ],
    ['domains:auth:registrations:credential-list-mappings', { 'credential-list-sid': list }],
    ['domains:credential-list-mappings', { 'credential-list-sid': list }],
    ['domains:ip-access-control-list-mappings', { 'ip-access-control-list-sid': addresses }],
  ]
  for (const [topic, mapped] of mappings) {
    const sid = await make(topic, { ...flags, ...mapped })
    await reads(topic, sid, flags, {})
    await removes(topic, sid, flags)
  }
  await removes('domains', domain)
  await removes('ip-access-control-lists', addresses)
  await removes('credential-lists', list)
}

async function ipAddresses(): Promise<void> {
  const list = await make('ip-access-control-lists', { 'friendly-name': 'Offices' })
  await reads('ip-access-control-lists', list, {}, { friendlyName: 'Offices' })
  await changes('ip-access-control-lists', list, {}, { 'friendly-name': 'Homes' })
  const flags = { 'ip-access-control-list-sid': list }
  const topic = 'ip-access-control-lists:ip-addresses'
  const address = { 'friendly-name': 'Berlin', 'ip-address': '192.0.2.1' }
  const sid = await make(topic, { ...flags, ...address })
  await reads(topic, sid, flags, { ipAddress: '192.0.2.1' })
  await changes(topic, sid, flags, { 'ip-address': '192.0.2.2' })
  await removes(topic, sid, flags)
  await removes('ip-access-control-lists', list)
}

/** Resolves to the SID. */
async function make(topic: string, flags: Flags): Promise<string> {
  const [row] = await rows(`${topic}:create`, flags)
  return String(row?.['sid'])
}

async function reads(
  topic: string,
  sid: string,
  flags: Flags,
  values: Record<string, string>,
): Promise<void> {
  const [fetched] = await rows(`${topic}:fetch`, { ...flags, sid })
  for (const [name, value] of Object.entries(values)) {
    expect(fetched?.[name] === value, `${topic}:fetch: ${name} is ${value}`)
  }
  const listed = await rows(`${topic}:list`, flags)
  expect(
    listed.some((row) => row['sid'] === sid),
    `${topic}:list has ${sid}`,
  )
}

async function changes(topic: string, sid: string, flags: Flags, changed: Flags): Promise<void> {
  const [row] = await rows(`${topic}:update`, { ...flags, ...changed, sid })
  expect(row?.['sid'] === sid, `${topic}:update answers ${sid}`)
}

async function removes(topic: string, sid: string, flags: Flags = {}): Promise<void> {
  await run(`${topic}:remove`, { ...flags, sid })
  await isRefused(`${topic}:fetch`, { ...flags, sid }, '20404')
}

async function isRefused(command: string, flags: Flags, word: string): Promise<void> {
  const { code, output } = await run(command, flags, true)
  expect(code !== 0 && output.includes(word), `${command} is refused with "${word}": ${output}`)
}

async function rows(command: string, flags: Flags): Promise<Row[]> {
  const { output } = await run(command, flags)
  return output ? (JSON.parse(output) as Row[]) : []
}

/** Ends in a failure of the proof where the program fails, unless it `mayFail`. */
async function run(command: string, flags: Flags, mayFail = false) {
  count += 1
  const words = Object.entries(flags).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [`--${name}`, value],
  )
  // Nothing of this machine's own settings, or of an account that is kept in them.
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_API_KEY: twilio.apiKeySid,
    TWILIO_API_SECRET: twilio.apiKeySecret,
    HTTP_PROXY: proxy.url,
    NODE_EXTRA_CA_CERTS: authority,
  }
  const args = [`api:core:sip:${command}`, ...words]
  if (!command.endsWith(':remove')) args.push('-o', 'json')
  const ended = await execute(PROGRAM, args, { env, timeout: WITHIN }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }) => ({ code, output: `${stdout}${stderr}` }),
  )
  if (ended.code !== 0 && !mayFail) wrong.push(`${args.join(' ')}: ${ended.output}`)
  return ended.code === 0 || mayFail ? ended : { ...ended, output: '' }
}

function expect(holds: boolean, what: string): void {
  if (!holds) wrong.push(what)
}
