import { expect, test } from 'vitest'
import { ListFull, TwilioRefused, UsernameTaken } from './errors.ts'
import { refusalFor } from './refusals.ts'

test.each([
  ['a code that is text', { code: '21240', message: 'Username already exists' }, UsernameTaken],
  ['a message that is none', { code: 21242, message: 7 }, ListFull],
  ['neither', { code: null }, TwilioRefused],
])('an error with %s is read as far as it can be', (_what, body, kind) => {
  const said = { status: 400, contentType: 'application/json', body: JSON.stringify(body) }
  const reply = { ...said, requestId: undefined, retryAfter: undefined, date: undefined }
  expect(refusalFor(reply)).toBeInstanceOf(kind)
})
