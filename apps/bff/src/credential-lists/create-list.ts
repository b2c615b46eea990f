import { type CredentialList, credentialListEndpoints } from '@sipdesk/shared/credential-lists.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Change, Run, Settlement } from '../operations/change.ts'
import { CreateOnce, type CreateSteps } from '../operations/create-once.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import type { Operation } from '../store/operations.ts'
import { ListNameTaken } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import { prepareName, type Before } from './change-list.ts'

type Deps = { twilio: TwilioGateway; timeouts: SettleTimeouts }
type Reply = { credentialList: CredentialList }

/** Creates one list. Names of lists are unique, so that a lost reply is settled by reading the lists. */
export function createList({ twilio, timeouts }: Deps): Change<{ friendlyName: string }, Reply> {
  return {
    action: 'credential-list.create',
    subject: ({ friendlyName }) => ({ target: friendlyName }),
    payload: ({ friendlyName }) => [friendlyName],
    prepare: ({ friendlyName }, trace) => prepareName(twilio, friendlyName, trace),
    settle: (run) => new CreateOnce(run, timeouts, stepsOf(twilio, run)).settle(),
    reply: credentialListEndpoints.createCredentialList.reply,
  }
}

function stepsOf(
  twilio: TwilioGateway,
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
    decide: async (found) => decide(found, operation),
    neverArrived: () =>
      new HttpProblem({
        code: 'twilio-unavailable',
        variant: 'list-not-created',
        outcome: 'not-applied',
      }),
    describeAbsence: () => 'The reply was lost. No list has the name.',
    undecided,
  }
}

/**
 * No list had the name before, so that this one is ours if Twilio's clock says that it was made since. If it
 * says otherwise, a clock or a read is wrong.
 */
function decide(found: CredentialList, operation: Operation): Settlement<Reply> {
  const { sid, createdAt } = found
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only prepareName writes it
  const { notBefore } = JSON.parse(operation.evidence) as Before
  const when = createdAt ?? 'at a time that Twilio does not tell'
  const evidence = `The reply was lost. No list had the name before; ${sid} has it, created ${when}.`
  const isOurs = createdAt !== null && notBefore !== null && createdAt >= notBefore
  return isOurs ? { ...created(found), evidence } : { refusal: undecided(), evidence }
}

function created(credentialList: CredentialList): Settlement<Reply> {
  return { reply: { credentialList }, made: { listSid: credentialList.sid } }
}

function undecided(): HttpProblem {
  return new HttpProblem({
    code: 'list-name-taken',
    variant: 'undecided',
    outcome: 'undecided',
    errors: [{ field: 'friendlyName', code: 'list-name-taken' }],
  })
}
