import { expect, test } from 'vitest'
import { readFeed } from './feed.ts'
import { SettingsReader } from './settings.ts'

const URL = 'https://siem.example.com/audit?token=canary'
const SECRET = 'whsec_cGxlbnR5IG9mIHJhbmRvbSBieXRlcyBmb3IgdGVzdHM='
const OTHER = 'bW9yZSByYW5kb20gYnl0ZXMsIG9sZGVyIG9uZXMgdGhhbiB0aGVzZQ=='

function read(environment: Record<string, string>) {
  const settings = new SettingsReader(environment)
  const feed = readFeed(settings)
  return { feed, faults: settings.faults }
}

test('nothing given, nothing is sent', () => {
  expect(read({})).toEqual({
    feed: { webhook: undefined, isOnStandardOutput: false },
    faults: [],
  })
})

test('an address and a secret, or two of them while they are replaced', () => {
  const { feed, faults } = read({
    AUDIT_WEBHOOK_URL: URL,
    AUDIT_WEBHOOK_SECRET: `${SECRET}\n${OTHER}`,
    AUDIT_STDOUT: 'on',
  })
  expect(faults).toEqual([])
  expect(feed.isOnStandardOutput).toBe(true)
  expect(feed.webhook?.url.href).toBe(URL)
  expect(feed.webhook?.keys.map(String)).toEqual([
    'plenty of random bytes for tests',
    'more random bytes, older ones than these',
  ])
})

test.each<[string, Record<string, string>, string]>([
  ['no secret', { AUDIT_WEBHOOK_URL: URL }, 'AUDIT_WEBHOOK_SECRET'],
  ['no address', { AUDIT_WEBHOOK_SECRET: SECRET }, 'AUDIT_WEBHOOK_URL'],
  ['neither on nor off', { AUDIT_STDOUT: 'yes' }, 'AUDIT_STDOUT'],
  ...['http://siem.example.com', 'https://user:pass@siem.example.com', 'ftp://a', 'siem'].map(
    (url): [string, Record<string, string>, string] => [
      `the address ${url}`,
      { AUDIT_WEBHOOK_URL: url, AUDIT_WEBHOOK_SECRET: SECRET },
      'AUDIT_WEBHOOK_URL',
    ],
  ),
  ...['short', 'no base64: however long it is, it is none', 'YWFh'.repeat(12)].map(
    (secret): [string, Record<string, string>, string] => [
      `the secret ${secret}`,
      { AUDIT_WEBHOOK_URL: URL, AUDIT_WEBHOOK_SECRET: secret },
      'AUDIT_WEBHOOK_SECRET',
    ],
  ),
])('%s is a fault, which repeats nothing', (_what, environment, setting) => {
  const { faults } = read(environment)
  expect(faults.map((fault) => fault.setting)).toEqual([setting])
  expect(JSON.stringify(faults)).not.toContain('canary')
})

test('plain http is for this machine', () => {
  const here = { AUDIT_WEBHOOK_URL: 'http://127.0.0.1:8080/', AUDIT_WEBHOOK_SECRET: SECRET }
  expect(read(here).faults).toEqual([])
})
