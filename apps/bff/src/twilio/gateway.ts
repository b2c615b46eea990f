import type { CreateCredential, Credential, CredentialList } from '@sipdesk/shared/credentials.ts'
import { call, type Trace } from './call.ts'
import { TwilioReplyUnreadable } from './errors.ts'
import { readAllPages } from './paging.ts'
import { credentialListsPath, credentialsPath } from './paths.ts'
import type { Transport } from './transport.ts'
import { CredentialListPage, CredentialPage, CredentialReply } from './wire.ts'

export type TwilioGateway = {
  /** All credential lists of the account. */
  listCredentialLists(trace: Trace): Promise<CredentialList[]>
  /** All credentials of a list, every page followed. */
  listCredentials(listSid: string, trace: Trace): Promise<Credential[]>
  /**
   * Sends one create. Resolves only with proof: 201, JSON, a `CR…` sid, our username, our list.
   *
   * @throws TwilioError whose `effect` says whether a credential may exist all the same.
   */
  createCredential(listSid: string, input: CreateCredential, trace: Trace): Promise<Credential>
  /** One cheap authenticated read; resolves if Twilio answers and accepts the secret. */
  ping(trace: Trace): Promise<void>
}

/** Bytes; a single record is below 1 KB. */
const RECORD_REPLY_LIMIT = 256 * 1024

/** The only code that knows Twilio's API. Nothing snake_case leaves it. */
export function createTwilioGateway(accountSid: string, transport: Transport): TwilioGateway {
  const listsPath = credentialListsPath(accountSid)

  return {
    listCredentialLists: (trace) => readAllPages(transport, listsPath, CredentialListPage, trace),

    listCredentials: (listSid, trace) =>
      readAllPages(transport, credentialsPath(accountSid, listSid), CredentialPage, trace),

    async createCredential(listSid, { username, password }, trace) {
      const request = {
        method: 'POST',
        path: credentialsPath(accountSid, listSid),
        form: { Username: username, Password: password },
        replyLimit: RECORD_REPLY_LIMIT,
      } as const
      const expected = { status: 201, schema: CredentialReply }
      const credential = await call(transport, request, expected, trace)
      const isOurs = credential.username === username && credential.credentialListSid === listSid
      if (isOurs && credential.accountSid === accountSid) return credential
      throw new TwilioReplyUnreadable('another record')
    },

    async ping(trace) {
      const path = `${listsPath}?PageSize=1`
      const request = { method: 'GET', path, replyLimit: RECORD_REPLY_LIMIT } as const
      await call(transport, request, { status: 200, schema: CredentialListPage }, trace)
    },
  }
}
