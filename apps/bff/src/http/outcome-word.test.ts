import { OUTCOMES_HEADER } from '@sipdesk/shared/endpoint.ts'
import { expect, test } from 'vitest'
import { nothingDoneIn } from './outcome-word.ts'

const wordFor = (method: string, path: string, known?: string) =>
  nothingDoneIn({
    method,
    path,
    get: ((name: string) => (name === OUTCOMES_HEADER ? known : undefined)) as never,
  })

const LIST = `CL${'0'.repeat(32)}`

test.each([
  ['POST', `/api/credential-lists/${LIST}/credentials`],
  ['POST', `/api/credential-lists/${LIST}/credentials/`],
  ['POST', '/api/credential-lists'],
  ['POST', '/API/credential-lists'],
  ['POST', '/api/handovers'],
  ['POST', '/api/people'],
])('%s %s makes something: not-created, on each page', (method, path) => {
  expect(wordFor(method, path, 'not-applied')).toBe('not-created')
  expect(wordFor(method, path)).toBe('not-created')
})

test.each([
  ['PUT', `/api/credential-lists/${LIST}/credentials/CR1/password`],
  ['DELETE', `/api/credential-lists/${LIST}/credentials/CR1`],
  ['PATCH', `/api/credential-lists/${LIST}`],
  ['DELETE', `/api/credential-lists/${LIST}`],
  ['POST', '/api/handovers/some-id/open'],
  ['POST', '/api/auth/sign-in/email'],
  ['POST', '/api/nowhere'],
])('%s %s: not-applied, and not-created on a page that knows no other word', (method, path) => {
  expect(wordFor(method, path, 'not-applied')).toBe('not-applied')
  expect(wordFor(method, path)).toBe('not-created')
  expect(wordFor(method, path, 'something-newer')).toBe('not-created')
})

test.each(['GET', 'HEAD'])('%s has no outcome', (method) => {
  expect(wordFor(method, '/api/credential-lists', 'not-applied')).toBeUndefined()
})
