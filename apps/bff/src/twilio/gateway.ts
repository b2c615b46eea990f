import type { CreateCredential, Credential, CredentialList } from '@sipdesk/shared/credentials.ts'
import { call, type Trace } from './call.ts'
import { TwilioReplyUnreadable } from './errors.ts'
import { readAllPages } from './paging.ts'
import { createTwilioClock, type TwilioClock } from './clock.ts'
import { credentialListsPath, credentialPath, credentialsPath } from './paths.ts'
import type { PatientTransport } from './patient-transport.ts'
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
  /** Sets the password of a credential; doing it twice is as good as once. */
  setPassword(
    credential: Pick<Credential, 'sid' | 'credentialListSid'>,
    password: string,
    trace: Trace,
  ): Promise<Credential>
  /** @throws TwilioBusy or TwilioCircuitOpen when a change would be refused at once. */
  ensureRoom(): void
  /** The second, in milliseconds of the epoch, that Twilio's clock has reached; undefined before any reply. */
  clock(): number | undefined
  /** One cheap authenticated read; resolves if Twilio answers and accepts the secret. */
  ping(trace: Trace): Promise<void>
}

/** Bytes; a single record is below 1 KB. */
const RECORD_REPLY_LIMIT = 256 * 1024

/** The only code that knows Twilio's API. Nothing snake_case leaves it. */
export function createTwilioGateway(accountSid: string, patient: PatientTransport): TwilioGateway {
  const clock = createTwilioClock()
  const transport = withClock(patient, clock)
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

    async setPassword({ sid, credentialListSid }, password, trace) {
      const request = {
        method: 'POST',
        path: credentialPath(accountSid, credentialListSid, sid),
        form: { Password: password },
        replyLimit: RECORD_REPLY_LIMIT,
      } as const
      const credential = await call(
        transport,
        request,
        { status: 200, schema: CredentialReply },
        trace,
      )
      if (credential.sid === sid) return credential
      throw new TwilioReplyUnreadable('another record')
    },

    ensureRoom: () => patient.ensureRoom(),
    clock: () => clock.floor(),

    async ping(trace) {
      const path = `${listsPath}?PageSize=1`
      const request = { method: 'GET', path, replyLimit: RECORD_REPLY_LIMIT } as const
      await call(transport, request, { status: 200, schema: CredentialListPage }, trace)
    },
  }
}

function withClock(transport: Transport, clock: TwilioClock): Transport {
  return {
    ...transport,
    async send(request) {
      const reply = await transport.send(request)
      if (reply.date !== undefined) clock.note(reply.date)
      return reply
    },
  }
}
