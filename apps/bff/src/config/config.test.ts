import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import type { Environment } from './settings.ts'

const SID = 'a'.repeat(32)
const KEY = {
  TWILIO_ACCOUNT_SID: `AC${SID}`,
  TWILIO_API_KEY_SID: `SK${SID}`,
  TWILIO_API_KEY_SECRET: 'the-secret',
}

function faultsOf(environment: Environment): string[] {
  const result = readConfig(environment)
  return Array.isArray(result) ? result.map((fault) => fault.setting) : []
}

function configOf(environment: Environment) {
  const result = readConfig(environment)
  if (Array.isArray(result)) throw new Error(JSON.stringify(result))
  return result
}

const SERVER = {
  DATABASE_URL: 'postgres://u:hidden@h/d?sslmode=verify-full',
  AUTH_SECRET: 'c2VjcmV0LXNlY3JldC1zZWNyZXQtMDEyMzQ1Njc4OQ',
  AUDIT_KEY: 'YXVkaXQtYXVkaXQtYXVkaXQtMDEyMzQ1Njc4OQo5ODc2',
}

describe('readConfig', () => {
  test('nothing given: the sandbox on 127.0.0.1:3000', () => {
    const config = configOf({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, drainSeconds: 0 })
    expect(config.appUrl.origin).toBe('http://localhost:3000')
    expect(config.twilioAccount).toBeUndefined()
    expect(config.warnings).toEqual([])
  })

  test('an API key makes it live', () => {
    expect(configOf(KEY).twilioAccount).toEqual({
      accountSid: KEY.TWILIO_ACCOUNT_SID,
      secretKind: 'api-key',
      username: KEY.TWILIO_API_KEY_SID,
      secret: 'the-secret',
    })
  })

  test('an Auth Token is accepted with a warning', () => {
    const config = configOf({ TWILIO_ACCOUNT_SID: `AC${SID}`, TWILIO_AUTH_TOKEN: 'token' })
    expect(config.twilioAccount).toMatchObject({ secretKind: 'auth-token', username: `AC${SID}` })
    expect(config.warnings.join()).toContain('restricted API key')
  })

  test('secrets can come from files', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sipdesk-')), 'secret')
    writeFileSync(file, 'from-file\n')
    const { TWILIO_API_KEY_SECRET: _, ...rest } = KEY
    expect(configOf({ ...rest, TWILIO_API_KEY_SECRET_FILE: file }).twilioAccount?.secret).toBe(
      'from-file',
    )
    expect(faultsOf({ ...KEY, TWILIO_API_KEY_SECRET_FILE: file })).toEqual([
      'TWILIO_API_KEY_SECRET_FILE',
    ])
    expect(faultsOf({ ...rest, TWILIO_API_KEY_SECRET_FILE: `${file}.none` })).toEqual([
      'TWILIO_API_KEY_SECRET_FILE',
    ])
  })

  test.each<[string, Environment, string[]]>([
    [
      'half an account',
      { TWILIO_ACCOUNT_SID: `AC${SID}` },
      ['TWILIO_API_KEY_SID', 'TWILIO_API_KEY_SECRET'],
    ],
    ['a key without account', { ...KEY, TWILIO_ACCOUNT_SID: '' }, ['TWILIO_ACCOUNT_SID']],
    ['a malformed account', { ...KEY, TWILIO_ACCOUNT_SID: 'AC1' }, ['TWILIO_ACCOUNT_SID']],
    ['a malformed key', { ...KEY, TWILIO_API_KEY_SID: `AC${SID}` }, ['TWILIO_API_KEY_SID']],
    ['two secrets', { ...KEY, TWILIO_AUTH_TOKEN: 'x' }, ['TWILIO_AUTH_TOKEN']],
    ['a port that is none', { PORT: '70000' }, ['PORT']],
    ['a port with a sign', { PORT: '+1' }, ['PORT']],
    ['another machine', { ...KEY, HOST: '0.0.0.0' }, ['HOST']],
    ['a public name without https', { ...KEY, APP_URL: 'http://sipdesk.example.org' }, ['APP_URL']],
    ['a sandbox for others', { APP_URL: 'https://sipdesk.example.org' }, ['TWILIO_ACCOUNT_SID']],
    ['a sandbox on a server', { ...SERVER }, ['DATABASE_URL']],
    [
      'replicas that would not agree',
      { ...KEY, DATABASE_URL: 'postgres:///d' },
      ['AUDIT_KEY', 'AUTH_SECRET'],
    ],
    ['a short key of the record', { AUDIT_KEY: 'short' }, ['AUDIT_KEY']],
    [
      'a key of the record that signs cookies too',
      { AUTH_SECRET: SERVER.AUTH_SECRET, AUDIT_KEY: `${SERVER.AUDIT_KEY} ${SERVER.AUTH_SECRET}` },
      ['AUDIT_KEY'],
    ],
    ['no database server', { ...KEY, ...SERVER, DATABASE_URL: 'mysql://h/d' }, ['DATABASE_URL']],
    [
      'an owner of the database whose password may be read on the way',
      { ...KEY, ...SERVER, DATABASE_MIGRATE_URL: 'postgres://owner:hidden@h/d' },
      ['DATABASE_MIGRATE_URL'],
    ],
    ['a short secret', { AUTH_SECRET: 'short' }, ['AUTH_SECRET']],
    [
      'an older secret that is short',
      { AUTH_SECRET: `${SERVER.AUTH_SECRET} old` },
      ['AUTH_SECRET'],
    ],
    ['a secret of one letter', { AUTH_SECRET: 'a'.repeat(40) }, ['AUTH_SECRET']],
    ...['', '?sslmode=require', '?sslmode=no-verify', '?sslmode=verify-ca'].map(
      (mode): [string, Environment, string[]] => [
        `a database elsewhere that may be read on the way (${mode})`,
        { ...KEY, ...SERVER, DATABASE_URL: `postgres://h/d${mode}` },
        ['DATABASE_URL'],
      ],
    ),
    ['half an admin', { ADMIN_EMAIL: 'a@example.com' }, ['ADMIN_PASSWORD']],
    [
      'an admin with a common password',
      { ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: 'passwordpassword' },
      ['ADMIN_PASSWORD'],
    ],
    ['a weak token', { METRICS_TOKEN: 'secret' }, ['METRICS_TOKEN']],
    [
      'half a company',
      { OIDC_ISSUER: 'https://id.example.com' },
      ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    ],
    [
      'what counts as a second factor, without a company',
      { OIDC_SECOND_FACTOR: 'mfa' },
      ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    ],
    [
      'the lists of a directory, without a company',
      { OIDC_LIST_CLAIM: 'groups' },
      ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    ],
    ['no passwords and no company', { LOCAL_SIGN_IN: 'off' }, ['LOCAL_SIGN_IN']],
    [
      'a company in the clear',
      { OIDC_ISSUER: 'http://id.example.com', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
      ['OIDC_ISSUER'],
    ],
    ['an address with a path', { APP_URL: 'http://localhost:1/x' }, ['APP_URL']],
    [
      'plain http upstream',
      { ...KEY, TWILIO_API_URL: 'http://api.twilio.com' },
      ['TWILIO_API_URL'],
    ],
    [
      'a foreign upstream',
      { ...KEY, TWILIO_API_URL: 'https://api.twilio.com.evil.org' },
      ['TWILIO_API_URL'],
    ],
    [
      'a host that stopped',
      { ...KEY, TWILIO_API_URL: 'https://api.ie1.twilio.com' },
      ['TWILIO_API_URL'],
    ],
    ['no concurrency', { TWILIO_MAX_CONCURRENCY: '0' }, ['TWILIO_MAX_CONCURRENCY']],
  ])('%s is named', (_name, environment, settings) => {
    expect(faultsOf(environment)).toEqual(settings)
  })

  test('all faults are told at once', () => {
    const faults = faultsOf({
      PORT: 'x',
      HOST: '10.0.0.1',
      TWILIO_AUTH_TOKEN: 'x',
      TWILIO_MAX_CONCURRENCY: '-1',
    })
    expect(faults.toSorted()).toEqual([
      'HOST',
      'PORT',
      'TWILIO_ACCOUNT_SID',
      'TWILIO_MAX_CONCURRENCY',
    ])
  })

  test.each([
    'https://api.twilio.com',
    'https://api.dublin.ie1.twilio.com',
    'https://api.us1.twilio.com',
  ])('%s is one of Twilio’s hosts', (url) => {
    expect(configOf({ ...KEY, TWILIO_API_URL: url }).twilioApiUrl.origin).toBe(url)
  })

  test('behind a proxy with https it may listen to all', () => {
    const config = configOf({
      ...KEY,
      ...SERVER,
      HOST: '0.0.0.0',
      APP_URL: 'https://sipdesk.example.org',
      TRUST_PROXY: '1',
    })
    expect(config).toMatchObject({ host: '0.0.0.0', trustProxy: 1, drainSeconds: 5 })
    expect(config.store).toEqual({
      databaseUrl: SERVER.DATABASE_URL,
      authSecrets: [SERVER.AUTH_SECRET],
      auditSecrets: [SERVER.AUDIT_KEY],
    })
  })

  test.each([
    'postgres://u@127.0.0.1:5432/d',
    'postgres://u@localhost/d',
    'postgres://u@[::1]/d',
    'postgres:///d?host=/run/postgresql',
    'postgres://u@db.example.com/d?sslmode=verify-full',
  ])('the database may be at %s', (DATABASE_URL) => {
    expect(configOf({ ...KEY, ...SERVER, DATABASE_URL }).warnings).toEqual([])
  })

  test('a database may be read on the way where that is said, and then each start warns', () => {
    const given = { ...KEY, ...SERVER, DATABASE_URL: 'postgres://h/d', DATABASE_TLS: 'optional' }
    expect(configOf(given).warnings).toEqual([expect.stringMatching(/^DATABASE_TLS=optional: /)])
  })

  test('no fault and no warning repeats a value', () => {
    const names = [
      'HOST',
      'APP_URL',
      'DATABASE_URL',
      'AUTH_SECRET',
      'AUDIT_KEY',
      'ADMIN_EMAIL',
      'ADMIN_PASSWORD',
      'OIDC_ISSUER',
      'OIDC_CLIENT_SECRET',
      'TRUST_PROXY',
      'TWILIO_API_URL',
      'TWILIO_AUTH_TOKEN',
      ...Object.keys(KEY),
    ]
    const canary = fc.string({ minLength: 8 }).map((text) => `canary${text}`)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), canary), (environment) => {
        const result = readConfig(environment)
        const told = JSON.stringify(Array.isArray(result) ? result : result.warnings)
        expect(told).not.toContain('canary')
      }),
    )
  })
})
