import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { CreateCredential, Credential } from '@sipdesk/shared/credentials.ts'
import { call, callToDelete, type Trace } from './call.ts'
import { ListNameTaken, TwilioReplyUnreadable, UsernameTaken } from './errors.ts'
import { createKeptPages } from './kept-pages.ts'
import { readAllPages, wholeOf, type Page, type Whole } from './paging.ts'
import { createTwilioClock, type TwilioClock } from './clock.ts'
import {
  credentialListPath,
  credentialListsPath,
  credentialPath,
  credentialsPath,
  domainsPath,
  listSidOf,
  mappedListsPath,
  type MappingKind,
} from './paths.ts'
import type { ResilientTransport } from './resilient-transport.ts'
import type { Transport, TwilioRequest } from './transport.ts'
import {
  CredentialListPage,
  CredentialListReply,
  CreatedCredentialReply,
  credentialPage,
  CredentialReply,
  toCredential,
  DomainPage,
  MappedListPage,
  type BareDomain,
} from './wire.ts'

export type TwilioGateway = {
  /** The credential lists of the account that can be read, and how many cannot: to be shown. */
  listReadableLists(trace: Trace): Promise<Whole<CredentialList>>
  /** All credential lists of the account. @throws TwilioReplyUnreadable where one cannot be read. */
  listCredentialLists(trace: Trace): Promise<readonly CredentialList[]>
  /** All credentials of a list, every page followed, and how many rows could not be read as one. */
  listCredentials(listSid: string, trace: Trace): Promise<Whole<Credential>>
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
  /** One credential, as it is now. @throws TwilioNotFound when it is gone. */
  fetchCredential(listSid: string, credentialSid: string, trace: Trace): Promise<Credential>
  /** Resolves when it is gone, also if it was gone before. */
  deleteCredential(listSid: string, credentialSid: string, trace: Trace): Promise<void>
  /** Resolves only with proof: 201, JSON, a `CL…` sid, our name. @throws ListNameTaken, TooManyLists */
  createList(friendlyName: string, trace: Trace): Promise<CredentialList>
  /** Doing it twice is as good as once. @throws ListNameTaken */
  renameList(listSid: string, friendlyName: string, trace: Trace): Promise<CredentialList>
  /** Resolves when it is gone, also if it was gone before. @throws ListMapped */
  deleteList(listSid: string, trace: Trace): Promise<void>
  /** All SIP domains of the account. */
  listDomains(trace: Trace): Promise<BareDomain[]>
  /** The SIDs of the lists that a domain accepts, for calls or for registrations. */
  listMappedLists(domainSid: string, kind: MappingKind, trace: Trace): Promise<string[]>
  /** @throws TwilioBusy or TwilioCircuitOpen when a change would be refused at once. */
  ensureRoom(): void
  /** The second that Twilio's clock has reached, ISO 8601; null before any reply. */
  clock(): string | null
  /**
   * When a change to a list of this process's was last over, whatever came of it, on the clock of
   * `performance.now()`: what was read of the list before may be out of date.
   */
  changedAt(listSid: string): number | undefined
  /**
   * When any change was last begun or over, also one that was refused before anything was sent: whoever
   * asked for it looks again then.
   */
  anyChangedAt(): number | undefined
  /** One cheap authenticated read; resolves if Twilio answers and accepts the secret. */
  ping(trace: Trace): Promise<void>
}

/** Bytes; a single record is below 1 KB. */
const RECORD_REPLY_LIMIT = 256 * 1024

/** The only code that knows Twilio's API. Nothing snake_case leaves it. */
export function createTwilioGateway(
  accountSid: string,
  resilient: ResilientTransport,
): TwilioGateway {
  const clock = createTwilioClock()
  const changes = new Map<string, number>()
  const transport = observed(resilient, clock, changes)

  return {
    ...wholeReads(transport, accountSid),

    async createCredential(listSid, { username, password }, trace) {
      const form = { Username: username, Password: password }
      const request = post(credentialsPath(accountSid, listSid), form)
      const expected = { status: 201, schema: CreatedCredentialReply }
      const wire = await call(transport, request, expected, trace)
      const credential = toCredential(wire, { accountSid, listSid })
      const isOurs = credential.username === username && credential.credentialListSid === listSid
      if (isOurs && credential.accountSid === accountSid) return credential
      throw new TwilioReplyUnreadable('another record')
    },

    async setPassword({ sid, credentialListSid }, password, trace) {
      const path = credentialPath(accountSid, credentialListSid, sid)
      const request = post(path, { Password: password })
      const expected = { status: 200, schema: CredentialReply }
      const wire = await call(transport, request, expected, trace)
      const credential = toCredential(wire, { accountSid, listSid: credentialListSid })
      if (credential.sid === sid) return credential
      throw new TwilioReplyUnreadable('another record')
    },

    async fetchCredential(listSid, credentialSid, trace) {
      const path = credentialPath(accountSid, listSid, credentialSid)
      const request = { method: 'GET', path, replyLimit: RECORD_REPLY_LIMIT } as const
      const expected = { status: 200, schema: CredentialReply }
      return toCredential(await call(transport, request, expected, trace), { accountSid, listSid })
    },

    deleteCredential: (listSid, credentialSid, trace) =>
      callToDelete(transport, credentialPath(accountSid, listSid, credentialSid), trace),

    ...listChanges(transport, accountSid),

    ensureRoom() {
      changes.set(ANY_LIST, performance.now())
      resilient.ensureRoom()
    },
    clock: () => clock.floor(),
    changedAt: (listSid) => changes.get(listSid),
    anyChangedAt: () => changes.get(ANY_LIST),
  }
}

function post(path: string, form: Record<string, string>): TwilioRequest {
  return { method: 'POST', path, form, replyLimit: RECORD_REPLY_LIMIT }
}

function listChanges(
  transport: Transport,
  accountSid: string,
): Pick<TwilioGateway, 'createList' | 'renameList' | 'deleteList'> {
  async function name(path: string, FriendlyName: string, status: number, trace: Trace) {
    const request = post(path, { FriendlyName })
    const expected = { status, schema: CredentialListReply }
    const list = await call(transport, request, expected, trace).catch((error: unknown) => {
      // Twilio says "already exists" of usernames and of lists alike.
      throw error instanceof UsernameTaken ? new ListNameTaken('taken', error.twilio) : error
    })
    if (list.friendlyName === FriendlyName) return list
    throw new TwilioReplyUnreadable('another record')
  }

  return {
    createList: (friendlyName, trace) =>
      name(credentialListsPath(accountSid), friendlyName, 201, trace),
    async renameList(listSid, friendlyName, trace) {
      const list = await name(credentialListPath(accountSid, listSid), friendlyName, 200, trace)
      if (list.sid === listSid) return list
      throw new TwilioReplyUnreadable('another record')
    },
    deleteList: (listSid, trace) =>
      callToDelete(transport, credentialListPath(accountSid, listSid), trace),
  }
}

type WholeRead =
  | 'listCredentialLists'
  | 'listReadableLists'
  | 'listCredentials'
  | 'listDomains'
  | 'listMappedLists'
  | 'ping'

function wholeReads(transport: Transport, accountSid: string): Pick<TwilioGateway, WholeRead> {
  const listsPath = credentialListsPath(accountSid)
  const kept = createKeptPages<Page<Credential>>()
  const readLists = (trace: Trace) =>
    readAllPages(transport, listsPath, { schema: CredentialListPage }, trace)
  return {
    listReadableLists: readLists,
    listCredentialLists: async (trace) => wholeOf(await readLists(trace)),
    listCredentials(listSid, trace) {
      const path = credentialsPath(accountSid, listSid)
      const schema = credentialPage({ accountSid, listSid })
      return readAllPages(transport, path, { schema, kept }, trace)
    },
    listDomains: (trace) =>
      itemsOf(readAllPages(transport, domainsPath(accountSid), { schema: DomainPage }, trace)),
    listMappedLists(domainSid, kind, trace) {
      const path = mappedListsPath(accountSid, domainSid, kind)
      return itemsOf(readAllPages(transport, path, { schema: MappedListPage }, trace))
    },
    async ping(trace) {
      const path = `${listsPath}?PageSize=1`
      const request = { method: 'GET', path, replyLimit: RECORD_REPLY_LIMIT } as const
      await call(transport, request, { status: 200, schema: CredentialListPage }, trace)
    },
  }
}

const itemsOf = async <T>(read: Promise<Whole<T>>) => [...(await read).items]

/** Under which any change is noted. */
const ANY_LIST = ''

/** Reads Twilio's clock from each reply, and notes when a change of a list was over. */
function observed(
  transport: Transport,
  clock: TwilioClock,
  changes: Map<string, number>,
): Transport {
  return {
    ...transport,
    async send(request) {
      try {
        const reply = await transport.send(request)
        if (reply.date !== undefined) clock.note(reply.date)
        return reply
      } finally {
        if (request.method !== 'GET') {
          changes.set(ANY_LIST, performance.now())
          const listSid = listSidOf(request.path)
          if (listSid) changes.set(listSid, performance.now())
        }
      }
    },
  }
}
