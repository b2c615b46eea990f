import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import type { Environment } from './settings.ts'

const SID = 'a'.repeat(32)
const LIVE = {
  TWILIO_ACCOUNT_SID: `AC${SID}`,
  TWILIO_API_KEY_SID: `SK${SID}`,
  TWILIO_API_KEY_SECRET: 'the-secret',
}
const AUTH_SECRET = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtMDEyMzQ1Njc4OQ'
const AUDIT_KEY = 'YXVkaXQtYXVkaXQtYXVkaXQtMDEyMzQ1Njc4OQo5ODc2'

/** Each fault as it is printed. */
function told(environment: Environment): string[] {
  const result = readConfig(environment)
  return Array.isArray(result) ? result.map(({ setting, fix }) => `${setting}: ${fix}`) : []
}

const folder = mkdtempSync(join(tmpdir(), 'sipdesk-'))
function fileOf(content: string | Buffer): string {
  const path = join(mkdtempSync(join(folder, 'file-')), 'secret')
  writeFileSync(path, content)
  return path
}

const UNWRAP = 'remove the quotes or brackets around it'

test.each([
  ['"s3cret"', UNWRAP],
  ["'s3cret'", UNWRAP],
  ['“s3cret”', UNWRAP],
  ['<s3cret>', UNWRAP],
  ['s3\nret', 'write it in one line'],
  ['s3\u2028ret', 'write it in one line'],
  ['s3\uFFFDret', 'write it in UTF-8: it holds a character that cannot be read'],
  ['s3\0ret', 'remove the invisible character in it'],
  ['s3\u200Bret', 'remove the invisible character in it'],
  ['s3\tret', 'remove the invisible character in it'],
])('a secret that is %j is refused, with the mend', (TWILIO_API_KEY_SECRET, mend) => {
  expect(told({ ...LIVE, TWILIO_API_KEY_SECRET })).toEqual([`TWILIO_API_KEY_SECRET: ${mend}`])
})

test.each(['it"s', '"', '[s3cret]', "o'clock'", 'a<b>', 'pässwörd 🙂'])(
  'a secret may be %j',
  (TWILIO_API_KEY_SECRET) => {
    expect(told({ ...LIVE, TWILIO_API_KEY_SECRET })).toEqual([])
  },
)

const UTF16 = Buffer.from('\uFEFFs3cret\r\n', 'utf16le')

test.each([
  ['UTF-16', UTF16, 'the file it names is not text in UTF-8: save it as such'],
  [
    'UTF-16 without its mark',
    UTF16.subarray(2),
    'the file it names is not text in UTF-8: save it as such',
  ],
  [
    'UTF-16 the other way',
    Buffer.from(UTF16).swap16(),
    'the file it names is not text in UTF-8: save it as such',
  ],
  [
    'Latin-1',
    Buffer.from('s\u00e9cret', 'latin1'),
    'the file it names is not text in UTF-8: save it as such',
  ],
  ['quotes', '"s3cret"\n', UNWRAP],
  ['two lines', 's3\nret\n', 'write it in one line'],
  ['nothing', '\n', 'the file it names is empty; put the secret into it'],
])('a file of %s is refused, with the mend', (_name, content, mend) => {
  const { TWILIO_API_KEY_SECRET: _, ...rest } = LIVE
  expect(told({ ...rest, TWILIO_API_KEY_SECRET_FILE: fileOf(content) })).toEqual([
    `TWILIO_API_KEY_SECRET_FILE: ${mend}`,
  ])
})

test('a file may begin with the mark of UTF-8, and end with a line', () => {
  const { TWILIO_API_KEY_SECRET: _, ...rest } = LIVE
  const config = readConfig({ ...rest, TWILIO_API_KEY_SECRET_FILE: fileOf('\uFEFFs3cret\r\n') })
  expect(config).toMatchObject({ twilioAccount: { secret: 's3cret' } })
})

test.each([
  ['that sign', 'AUTH_SECRET_FILE', 'authSecrets'],
  ['of the record', 'AUDIT_KEY_FILE', 'auditSecrets'],
])('the secrets %s may stand in lines', (_whose, setting, read) => {
  const older = AUTH_SECRET.toUpperCase()
  const lines = fileOf(`${AUTH_SECRET}\n${older}\n`)
  expect(readConfig({ [setting]: lines })).toMatchObject({
    store: { [read]: [AUTH_SECRET, older] },
  })
})

test('quotes around everything are told of everything, once each, and nothing is told besides', () => {
  const given = {
    ...LIVE,
    PORT: '3100',
    HOST: '127.0.0.1',
    APP_URL: 'http://localhost:3100',
    TRUST_PROXY: '1',
    TWILIO_MAX_CONCURRENCY: '10',
    AUTH_SECRET,
    AUDIT_KEY,
    DATABASE_URL: 'postgres://localhost/d',
    ADMIN_EMAIL: 'a@example.com',
    ADMIN_PASSWORD: 'long kettles whistle',
    OIDC_ISSUER: 'https://id.example.com',
    OIDC_CLIENT_ID: 'sipdesk',
    OIDC_CLIENT_SECRET: 'company secret',
    LOCAL_SIGN_IN: 'off',
    HANDOVER_LINKS: 'off',
    METRICS_TOKEN: '0123456789abcdef',
  }
  expect(told(given)).toEqual([])
  const quoted = Object.entries(given).map(([name, value]) => [name, `"${value}"`] as const)
  expect(told(Object.fromEntries(quoted)).toSorted()).toEqual(
    quoted.map(([name]) => `${name}: ${UNWRAP}`).toSorted(),
  )
})

test('quotes around one setting lead to no fault of another', () => {
  const given = { ...LIVE, HOST: '0.0.0.0', APP_URL: '"https://sipdesk.example.com"' }
  expect(told(given)).toEqual([`APP_URL: ${UNWRAP}`])
})

test.each([
  ['[::1]', '::1', 'http://[::1]:3000'],
  ['::1', '::1', 'http://[::1]:3000'],
  ['127.0.0.2', '127.0.0.2', 'http://127.0.0.2:3000'],
  ['localhost', 'localhost', 'http://localhost:3000'],
  ['127.0.0.1', '127.0.0.1', 'http://localhost:3000'],
])('HOST=%s listens at %s, and is opened as %s', (HOST, host, origin) => {
  const config = readConfig({ HOST })
  expect(config).toMatchObject({ host, appUrl: { origin } })
})

test.each([
  '[127.0.0.1]',
  '[::1]:3000',
  'localhost:3000',
  'http://localhost',
  '[::',
  '::1]',
  'a b',
])('HOST=%s is refused, with the mend', (HOST) => {
  expect(told({ HOST })).toEqual([
    'HOST: give an address alone, such as 127.0.0.1 or ::1; the port goes into PORT',
  ])
})

test.each(['[::]', '::', '0.0.0.0'])('HOST=%s needs a proxy with https in front', (HOST) => {
  expect(told({ ...LIVE, HOST })).toEqual([
    'HOST: use 127.0.0.1, or put a proxy with https in front and set APP_URL to its https address',
  ])
  expect(told({ ...LIVE, HOST, APP_URL: 'https://sipdesk.example.com' })).toEqual([])
})

test.each(['/nowhere.pem', fileOf('no certificate'), `"${fileOf('')}"`])(
  'certificates in %s, where none can be read, are told, since Node would go on without',
  (NODE_EXTRA_CA_CERTS) => {
    expect(told({ NODE_EXTRA_CA_CERTS })).toHaveLength(1)
  },
)
