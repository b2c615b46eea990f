import { globSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '@sipdesk/bff/config/config.ts'
import { expect, test } from 'vitest'
import { read } from './documents.ts'

/* The table of settings in README.md against the code that reads them. */

const ROOT = join(import.meta.dirname, '..', '..')

/** The names of the first column, and the default of each where the second one says a value. */
const rows = [...read('README.md').matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \| ([^|]+) \|/gm)].map(
  ([, names = '', usual = '']) => ({
    names: [...names.matchAll(/\w+/g)].map(([name]) => name),
    usual: usual.replaceAll('`', '').split(', '),
  }),
)

test('the table names every setting that the code reads, and no other', () => {
  const sources = globSync('apps/bff/src/config/*.ts', { cwd: ROOT }).filter(
    (path) => !path.endsWith('.test.ts'),
  )
  const isRead = sources.flatMap((path) =>
    [...read(path).matchAll(/\bsettings\.\w+\(\s*'(\w+)'/g)].map(([, name = '']) =>
      name.toUpperCase(),
    ),
  )
  const named = rows.flatMap(({ names }) => names)
  expect(named.length).toBeGreaterThan(30)
  expect([...new Set(named)].toSorted()).toEqual([...new Set(isRead)].toSorted())
})

/** What a setting that is not given comes to is seen in one of these. */
const INSTALLATIONS = [
  {},
  {
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'token',
    DATABASE_URL: 'postgres://db.example.com/sipdesk',
    AUTH_SECRET: 'c2VjcmV0LXNlY3JldC1zZWNyZXQtMDEyMzQ1Njc4OQ',
    AUDIT_KEY: 'YXVkaXQtYXVkaXQtYXVkaXQtMDEyMzQ1Njc4OQo5ODc2',
  },
]

const defaults = rows.flatMap(({ names, usual }) =>
  names.length === usual.length
    ? names.map((name, index) => [name, usual[index]?.replace('PORT', '3000') ?? ''] as const)
    : [],
)
const values = defaults.filter(([, value]) => value !== '–' && !value.includes(' '))

test.each(values)('without %s, all is as with %s', (name, value) => {
  for (const given of INSTALLATIONS) {
    expect(readConfig({ ...given, [name]: value })).toEqual(readConfig(given))
  }
})

test('most defaults are compared', () => {
  expect(values.length).toBeGreaterThan(10)
})
