import {
  ACCOUNT_MAX_LISTS,
  type CredentialList,
  credentialListEndpoints,
} from '@sipdesk/shared/credential-lists.ts'
import type { Outcome } from '@sipdesk/shared/problem.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Change, Prepared, Run, Settlement } from '../operations/change.ts'
import {
  CreateOnce,
  isBeyondKeys,
  type CreateSteps,
  type Tried,
} from '../operations/create-once.ts'
import { readOrigin } from '../operations/origin.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import { addList } from '../store/person-lists.ts'
import { isListOnRecord } from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import type { Trace } from '../twilio/call.ts'
import { ListNameTaken, TooManyLists } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

type Deps = { twilio: TwilioGateway; store: Store; timeouts: SettleTimeouts }
type Reply = { credentialList: CredentialList }

/** Creates one list. Names of lists are unique, so that a lost reply is settled by reading the lists. */
export function createList(deps: Deps): Change<{ friendlyName: string }, Reply> {
  return {
    action: 'credential-list.create',
    subject: ({ friendlyName }) => ({ target: friendlyName }),
    payload: ({ friendlyName }) => [friendlyName],
    prepare: ({ friendlyName }, trace) => prepare(deps, friendlyName, trace),
    async settle(run) {
      const settled = await new CreateOnce(run, deps.timeouts, stepsOf(deps, run)).settle()
      if ('reply' in settled) await giveToMaker(deps.store, run, settled.reply)
      return settled
    },
    reply: credentialListEndpoints.createCredentialList.reply,
  }
}

/** Whoever is limited to some lists may reach the one that they have made. */
async function giveToMaker(
  { db }: Store,
  { operation }: Run,
  { credentialList }: Reply,
): Promise<void> {
  const { personId } = readOrigin(operation)
  if (personId !== null) await addList(db, personId, credentialList.sid)
}

/** What was known of the lists before anything was sent. */
type Before = {
  /** The second that Twilio's clock had reached, ISO 8601; null if no reply has told it yet. */
  notBefore: string | null
}

/**
 * Reads the lists: what Twilio would refuse is not sent.
 *
 * @throws ListNameTaken, TooManyLists. HttpProblem with the outcome `undecided` where an earlier try of the same
 * request, which the record has lost, may have made the list.
 */
async function prepare(
  { twilio, store }: Deps,
  friendlyName: string,
  trace: Trace,
): Promise<Prepared> {
  twilio.ensureRoom()
  const lists = await twilio.listCredentialLists(trace)
  const notBefore = twilio.clock()
  const namesake = lists.find((list) => list.friendlyName === friendlyName)
  if (namesake) {
    const isOthers = await isOfAnother(store, namesake, notBefore)
    throw isOthers ? new ListNameTaken('taken') : undecided('not-on-record')
  }
  if (lists.length >= ACCOUNT_MAX_LISTS) throw new TooManyLists('full')
  return { evidence: { notBefore } satisfies Before }
}

/** Whether another request has made a list for certain: it is on record, or older than what may still be sent again. */
async function isOfAnother(
  { db }: Store,
  { sid, createdAt }: CredentialList,
  now: string | null,
): Promise<boolean> {
  if (createdAt !== null && now !== null && isBeyondKeys(createdAt, now)) return true
  return isListOnRecord(db, sid)
}

function stepsOf(
  { twilio, store }: Deps,
  { operation, trace }: Run,
): CreateSteps<CredentialList, Reply> {
  const name = operation.target ?? ''
  return {
    send: async () => created(await twilio.createList(name, trace)),
    canSendAgain: () => true,
    isNameTaken: (error) => error instanceof ListNameTaken,
    async find() {
      const lists = await twilio.listCredentialLists(trace)
      return lists.find(({ friendlyName }) => friendlyName === name) ?? 'absent'
    },
    // Then nothing was put on record.
    wasThereBefore: () => false,
    async decide(found, tried) {
      if (!(await isListOnRecord(store.db, found.sid))) return decide(found, operation, tried)
      return { refusal: tried.nameRefusal ?? nameTaken('present', 'not-applied') }
    },
    neverArrived: () =>
      new HttpProblem({
        code: 'twilio-unavailable',
        variant: 'list-not-created',
        outcome: 'not-applied',
      }),
    describeAbsence: () => 'The reply was lost. No list has the name.',
    undecided: () => undecided('undecided'),
  }
}

/**
 * No list had the name before, so that this one is ours if Twilio's clock says that it was made since. If it
 * says otherwise, a clock or a read is wrong.
 */
function decide(
  found: CredentialList,
  operation: Run['operation'],
  { wasLost }: Tried,
): Settlement<Reply> {
  const { sid, createdAt } = found
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only prepare writes it
  const { notBefore } = JSON.parse(operation.evidence) as Before
  const when = createdAt ?? 'at a time that Twilio does not tell'
  const how = wasLost ? 'The reply was lost' : 'Twilio refused the request'
  const evidence = `${how}. No list had the name before; ${sid} has it, created ${when}.`
  const isSince = createdAt !== null && notBefore !== null && createdAt >= notBefore
  if (wasLost && isSince) return { ...created(found), evidence }
  return { refusal: undecided(wasLost ? 'undecided' : 'not-on-record'), evidence }
}

function created(credentialList: CredentialList): Settlement<Reply> {
  return { reply: { credentialList }, made: { listSid: credentialList.sid } }
}

function undecided(variant: 'undecided' | 'not-on-record'): HttpProblem {
  return nameTaken(variant, 'undecided')
}

function nameTaken(
  variant: 'present' | 'undecided' | 'not-on-record',
  outcome: Exclude<Outcome, 'not-created'>,
): HttpProblem {
  return new HttpProblem({
    code: 'list-name-taken',
    variant,
    outcome,
    errors: [{ field: 'friendlyName', code: 'list-name-taken' }],
  })
}
