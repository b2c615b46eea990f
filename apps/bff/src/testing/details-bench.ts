import {
  type ChangeDetails,
  CredentialDetails,
  credentialDetailsEndpoints,
} from '@sipdesk/shared/credential-details.ts'
import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import { atTwilio } from './at-twilio.ts'
import { PASSWORD } from './create-bench.ts'
import { startTestApp, type Options } from './test-app.ts'

const { listCredentialDetails, listDescribedCredentials } = credentialDetailsEndpoints

/** An app, a list with credentials in it, and what is known of them. */
export async function startDetailsBench(options: Options = {}) {
  const app = await startTestApp(options)
  const [list, other] = (await app.lists()).credentialLists
  const [listSid, otherListSid] = [list?.sid ?? '', other?.sid ?? '']
  const path = `/api/credential-lists/${listSid}/credentials`
  const { db } = app.context.store
  const describe = (sid: string, body: object, headers?: Record<string, string>) =>
    app.send('PATCH', `${path}/${sid}/details`, body, headers)
  return {
    app,
    db,
    listSid,
    otherListSid,
    /** A credential that was made elsewhere. */
    elsewhere: async () => (await app.credentials(listSid)).credentials.at(-1)?.sid ?? '',
    async create(username: string): Promise<string> {
      const reply = await app.send('POST', path, { username, password: PASSWORD })
      const { createCredential } = credentialEndpoints
      const created = createCredential.reply.parse(await reply.json())
      return 'credential' in created ? created.credential.sid : ''
    },
    rotate: (sid: string) =>
      app.send('PUT', `${path}/${sid}/password`, { password: `${PASSWORD}2` }),
    remove: (sid: string) => app.send('DELETE', `${path}/${sid}`),
    removeAtTwilio: (sid: string) =>
      atTwilio(app.twilio, 'DELETE', `CredentialLists/${listSid}/Credentials/${sid}`),
    describe,
    described: async (sid: string, body: ChangeDetails, headers?: Record<string, string>) =>
      CredentialDetails.parse(await (await describe(sid, body, headers)).json()),
    async known(headers?: Record<string, string>) {
      const at = listCredentialDetails.path.replace(':listSid', listSid)
      const reply = await app.send('GET', at, undefined, headers)
      return listCredentialDetails.reply.parse(await reply.json())
    },
    async searched(headers?: Record<string, string>) {
      const reply = await app.send('GET', listDescribedCredentials.path, undefined, headers)
      return listDescribedCredentials.reply.parse(await reply.json()).described
    },
    /** Lets a credential have been known for a while. */
    async age(credentialSid: string) {
      const knownAt = new Date(Date.now() - 3_600_000).toISOString()
      const update = db.updateTable('credentialDetails').set({ knownAt })
      await update.where('credentialSid', '=', credentialSid).execute()
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  }
}

export type DetailsBench = Awaited<ReturnType<typeof startDetailsBench>>
