import { credentialListEndpoints } from '@sipdesk/shared/credential-lists.ts'
import { expect, test } from 'vitest'
import { Routes } from './routes.ts'

test('what a second admin may have to confirm is not served where nobody could', () => {
  const routes = new Routes(async () => undefined)
  const { deleteCredentialList } = credentialListEndpoints
  const serve = () => routes.serve(deleteCredentialList, () => Promise.reject(new Error('made')))
  expect(serve).toThrow('nobody could confirm DELETE /api/credential-lists/:listSid')
})
