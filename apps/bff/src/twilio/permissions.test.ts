import { expect, test } from 'vitest'
import {
  credentialListPath,
  credentialListsPath,
  credentialPath,
  credentialsPath,
  domainsPath,
  mappedListsPath,
} from './paths.ts'
import { permissionFor } from './permissions.ts'

const sid = (kind: string) => kind + '0'.repeat(32)
const [AC, CL, CR, SD] = ['AC', 'CL', 'CR', 'SD'].map(sid) as [string, string, string, string]

test.each([
  ['GET', `${credentialListsPath(AC)}?PageSize=1`, 'sip.credential-lists/list'],
  ['POST', credentialListsPath(AC), 'sip.credential-lists/create'],
  ['POST', credentialListPath(AC, CL), 'sip.credential-lists/update'],
  ['DELETE', credentialListPath(AC, CL), 'sip.credential-lists/delete'],
  ['GET', credentialsPath(AC, CL), 'sip.credential-lists.credentials/list'],
  ['POST', credentialsPath(AC, CL), 'sip.credential-lists.credentials/create'],
  ['GET', credentialPath(AC, CL, CR), 'sip.credential-lists.credentials/read'],
  ['POST', credentialPath(AC, CL, CR), 'sip.credential-lists.credentials/update'],
  ['DELETE', credentialPath(AC, CL, CR), 'sip.credential-lists.credentials/delete'],
  ['GET', domainsPath(AC), 'sip.domains/list'],
  [
    'GET',
    mappedListsPath(AC, SD, 'Registrations'),
    'sip.domains.auth.registrations.credential-list-mappings/list',
  ],
] as const)('%s %s needs %s', (method, path, permission) => {
  expect(permissionFor({ method, path })).toBe(`/twilio/voice/${permission}`)
})
