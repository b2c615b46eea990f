import { expect, test } from 'vitest'
import { ListFull, TwilioFailed, TwilioRefused, UsernameTaken } from './errors.ts'
import { refusalFor } from './refusals.ts'

/** What else a reply has. */
const UNSAID = {
  secretKind: 'api-key',
  requestId: undefined,
  retryAfter: undefined,
  date: undefined,
} as const

const ASKED = { method: 'GET', path: '/2010-04-01/Accounts/AC/SIP/CredentialLists.json' } as const

test.each([
  ['a code that is text', { code: '21240', message: 'Username already exists' }, UsernameTaken],
  ['a message that is none', { code: 21242, message: 7 }, ListFull],
  ['a code of its own', { code: 21000 }, TwilioRefused],
  ['no code, as of a proxy,', { message: 'Forbidden' }, TwilioFailed],
])('an error with %s is read as far as it can be', (_what, body, kind) => {
  const said = {
    status: 400,
    contentType: 'application/json',
    body: Buffer.from(JSON.stringify(body)),
  }
  expect(refusalFor({ ...said, ...UNSAID }, ASKED)).toBeInstanceOf(kind)
})

test.each([400, 401, 403, 404, 413, 429, 499])(
  'a page with status %i is no word of Twilio’s: what it did is unknown',
  (status) => {
    const said = { status, contentType: 'text/html', body: Buffer.from('<h1>No</h1>') }
    expect(refusalFor({ ...said, ...UNSAID }, ASKED)).toMatchObject({ effect: 'unknown' })
  },
)
