import { notFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { checkPassword, checkUsername } from '../rules.ts'
import { rfc2822, type Answer, type Resource } from '../wire.ts'
import type { Credential } from '../world.ts'
import { findList } from './lists.ts'
import { newestFirst, type Call, type Route } from './route.ts'

/** https://www.twilio.com/docs/voice/sip/api/sip-credential-resource */
export const credentialRoutes: Route[] = [
  {
    pattern: 'CredentialLists/:CL/Credentials',
    GET: (call) => {
      const credentials = newestFirst(findList(call).credentials.values())
      const records = credentials.map((credential) => present(call, credential))
      return pageOf('credentials', records, call.path, call.query)
    },
    POST: (call) => {
      const list = findList(call)
      const username = checkUsername(call.form.get('Username'))
      const password = checkPassword(call.form.get('Password'))
      return answer(call, 201, call.world.createCredential(list, username, password))
    },
  },
  {
    pattern: 'CredentialLists/:CL/Credentials/:CR',
    GET: (call) => answer(call, 200, findCredential(call)),
    POST: (call) => {
      const credential = findCredential(call)
      // Guess `updateWithoutPassword`: nothing changes.
      const password = call.form.get('Password')
      if (password !== undefined) call.world.setPassword(credential, checkPassword(password))
      return answer(call, 200, credential)
    },
    DELETE: (call) => {
      call.world.deleteCredential(findList(call), findCredential(call))
      return { status: 204 }
    },
  },
]

function findCredential(call: Call): Credential {
  const credential = findList(call).credentials.get(call.sids['CR'] ?? '')
  if (!credential) throw notFound(call.path)
  return credential
}

function answer(call: Call, status: number, credential: Credential): Answer {
  return { status, body: present(call, credential), element: 'SipCredential' }
}

function present({ accountSid, root }: Call, credential: Credential): Resource {
  return {
    sid: credential.sid,
    account_sid: accountSid,
    credential_list_sid: credential.listSid,
    username: credential.username,
    date_created: rfc2822(credential.createdAt),
    date_updated: rfc2822(credential.updatedAt),
    uri: `${root}/CredentialLists/${credential.listSid}/Credentials/${credential.sid}.json`,
  }
}
