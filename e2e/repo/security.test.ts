import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figure, missingFiles, read } from './documents.ts'

/* docs/security.md against the repository: that its tests exist, that no requirement is missing, that its figures are the code's. */

const DOCUMENT = read('docs/security.md')
const BFF = 'apps/bff/src'
const PEOPLE = `${BFF}/people`

type Row = { id: string; state: string; by: string }
const rows: Row[] = [...DOCUMENT.matchAll(/^\| (V[\d.]+) \| .+ \| (.+) \| (.+) \|$/gm)].map(
  ([, id = '', state = '', by = '']) => ({ id, state, by }),
)

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has, from the first on. */
const REQUIREMENTS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

test('every file that it names exists', () => {
  expect(missingFiles(DOCUMENT)).toEqual([])
})

test('each requirement of levels 1 and 2 is assessed once', () => {
  const ids = rows.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const counts = REQUIREMENTS.map(
    (_, index) => ids.filter((id) => id.startsWith(`V${index + 1}.`)).length,
  )
  expect(counts).toEqual(REQUIREMENTS)
  expect(ids).toHaveLength(253)
})

const DECISION = read('docs/decisions/0039-where-asvs-asks-for-something-else.md')
const TEST = /`[\w./-]+\.(?:test|spec)\.ts`/

test.each<[string, (row: Row) => boolean]>([
  ['holds', ({ by }) => TEST.test(by)],
  ['holds, no test', ({ by }) => !TEST.test(by)],
  ['decided otherwise', ({ id, by }) => DECISION.includes(id) && by.length > 5],
  ['does not apply', ({ by }) => by.length > 5],
])('a row that says "%s" says by what, or why', (state, isSaid) => {
  const those = rows.filter((row) => row.state === state)
  expect(those.length).toBeGreaterThan(0)
  expect(those.filter((row) => !isSaid(row))).toEqual([])
})

test('there is no other state', () => {
  const states = new Set(rows.map(({ state }) => state))
  expect([...states].toSorted()).toEqual([
    'decided otherwise',
    'does not apply',
    'holds',
    'holds, no test',
  ])
})

test('every secret that the server reads is among the keys', () => {
  const [, keys = ''] = DOCUMENT.split(/^## (?:Keys|Passwords)$/m)
  const secrets = globSync(join(import.meta.dirname, '..', '..', BFF, 'config', '*.ts'))
    .map((path) => read(path.slice(path.indexOf(BFF))))
    .flatMap((text) => [...text.matchAll(/\.secret\('(\w+)'/g)].map(([, name = '']) => name))
  expect(secrets.length).toBeGreaterThan(5)
  expect(secrets.filter((name) => !keys.includes(`\n| \`${name}\` |`))).toEqual([])
})

/** The limits of a file, in their order: how many at once, and then how many a minute. */
const limits = (path: string) =>
  [...read(path).matchAll(/burst: (\d+), perMinute: (\d+)/g)].map(([, burst, perMinute]) => ({
    burst,
    perMinute,
  }))
const [pair, pair56, pair48, network, network56, network48, account, codes, proven] = limits(
  `${PEOPLE}/sign-in-throttle.ts`,
)
const [refresh, exporting] = limits(`${PEOPLE}/read-limits.ts`)
const first = (one: typeof pair) => `${one?.burst} at once, then ${one?.perMinute} a minute`
const wider = (two: typeof pair, three: typeof pair) =>
  `${two?.burst} and ${three?.burst} at once for /56 and /48`

const defaultOf = (setting: string) =>
  new RegExp(`'${setting}', (\\d+)`).exec(read(`${BFF}/config/config.ts`))?.[1]
const SHARED = 'packages/shared/src'
const characters = (name: string) => figure(`${SHARED}/sign-in.ts`, name)
const hours = (milliseconds: number) => milliseconds / 3_600_000

test.each([
  `from one network | ${first(pair)}; IPv6: /64, and ${wider(pair56, pair48)} |`,
  `whatever the account | ${first(network)}; ${wider(network56, network48)} |`,
  `from everywhere | ${first(account)} |`,
  `per session | ${first(proven)} |`,
  `after its password | ${codes?.burst} at once, then 1 in 15 minutes;`,
  `that are none, from one network | ${first(pair)} |`,
  `per person | ${refresh?.perMinute} and ${exporting?.perMinute} a minute |`,
  `${figure(`${PEOPLE}/read-limits.ts`, 'READS_PER_CHANGE')} times \`CHANGES_PER_MINUTE\`, a third`,
  `within ${figure(`${BFF}/twilio/momentary-read.ts`, 'MOMENT')} ms`,
  `\`CHANGES_PER_MINUTE\` (${defaultOf('CHANGES_PER_MINUTE')})`,
  `\`TWILIO_MAX_CONCURRENCY\` (${defaultOf('TWILIO_MAX_CONCURRENCY')})`,
  `wait for one person | ${figure(`${PEOPLE}/company-requests.ts`, 'MAX_REQUESTS')}, for ${hours(figure(`${PEOPLE}/company-requests.ts`, 'REQUEST_KEPT')) / 24} days;`,
  `sessions per person | ${figure(`${PEOPLE}/sessions.ts`, 'MAX_SESSIONS')};`,
  `| ${figure(`${BFF}/http/json-body.ts`, 'BODY_LIMIT_BYTES')} bytes, ${figure(`${BFF}/serve.ts`, 'maxHeaderSize') / 1024} kB |`,
  `connections at once | ${figure(`${BFF}/serve.ts`, 'MAX_CONNECTIONS')} |`,
  `at once | ${figure(`${PEOPLE}/password-digest.ts`, 'MAX_RUNNING')}, of ${figure(`${PEOPLE}/password-digest.ts`, 'MEMORY_KIB') / 1024} MiB each`,
  `within ${figure(`${SHARED}/endpoint.ts`, 'ANSWER_TIMEOUT') / 1000} s`,
  `At least ${characters('SIGN_IN_PASSWORD_MIN_CHARACTERS')} characters, at most ${characters('SIGN_IN_PASSWORD_MAX_CHARACTERS')}`,
  `${figure(`${PEOPLE}/password-digest.ts`, 'PASSES')} passes, ${figure(`${PEOPLE}/password-digest.ts`, 'LANES')} lane`,
  `end after ${figure(`${PEOPLE}/auth.ts`, 'idle') / 60_000} minutes without a request and after ${hours(figure(`${PEOPLE}/auth.ts`, 'absolute'))} hours`,
  `${figure(`${PEOPLE}/invitations.ts`, 'TOKEN_BYTES') * 8} random bits, a password`,
  `after ${hours(figure(`${PEOPLE}/invitations.ts`, 'VALID_FOR'))} hours; "New link"`,
  `${figure(`${BFF}/handovers/opener.ts`, 'BYTES') * 8} random bits name one`,
  `${figure(`${BFF}/operations/timeouts.ts`, 'secretKept') / 60_000} minutes at most`,
  `the same | ${hours(figure(`${BFF}/operations/timeouts.ts`, 'ANSWER_KEPT'))} hours`,
])('it says "%s", as the code does', (text) => {
  expect(DOCUMENT).toContain(text)
})
