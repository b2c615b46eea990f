import type { Checking } from '@sipdesk/shared/credentials-api.ts'
import type { CredentialList } from '@sipdesk/shared/credentials.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { giveAnswer, type Settlement } from '../operations/answer.ts'
import { refused, succeeded, type Case } from '../operations/repeat.ts'
import type { Settle } from '../operations/operations.ts'
import { untilCertain } from '../operations/until-certain.ts'
import type { Trace } from '../twilio/call.ts'
import { ListNameTaken, TwilioError } from '../twilio/errors.ts'
import { lookForName, type Asked, type Before, type Parts } from './change-list.ts'

type Reply = { credentialList: CredentialList }

/** Of one operation: one that is lost is followed by one more. */
const MAX_ATTEMPTS = 2

/**
 * Creates one list, once however often the request is sent, on record before anything reaches Twilio.
 * Resolves to `checking` while it is not certain.
 *
 * @throws HttpProblem when no list was created.
 */
export async function createList(
  parts: Parts,
  { idempotencyKey, signedIn, context, friendlyName }: Asked & { friendlyName: string },
): Promise<Reply | Checking> {
  const request = {
    idempotencyKey,
    context,
    personId: signedIn.person.id,
    subject: { action: 'credential-list.create', target: friendlyName } as const,
    payload: [friendlyName],
  }
  const answer = await parts.operations.submit(request, {
    prepare: () => lookForName(parts, friendlyName, context),
    settle: settleCreateList(parts, { twilioRequestIds: context.twilioRequestIds }),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply schema of the endpoint reads it
  return answer ? (giveAnswer(answer) as Reply) : { state: 'checking' }
}

/**
 * Names of lists are unique, so that a lost reply is settled by looking: a list of the name that was not
 * there before can only be ours if Twilio's clock says that it was made since.
 */
export function settleCreateList(
  { twilio, timeouts }: Pick<Parts, 'twilio' | 'timeouts'>,
  trace: Trace,
): Settle {
  return (operation, isResumed, signal) => {
    const the: Case = { operation, isResumed, trace, signal }
    const name = operation.target ?? ''
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only lookForName writes it
    const { notBefore } = JSON.parse(operation.evidence) as Before
    let attempts = isResumed ? 1 : 0
    let lastAttemptAt = performance.now()

    async function attempt(): Promise<Settlement | undefined> {
      attempts++
      try {
        return created(the, await twilio.createList(name, trace), null)
      } catch (error) {
        if (!(error instanceof TwilioError)) throw error
        const isAboutLostOne = error instanceof ListNameTaken && attempts > 1
        const isRefused = error.effect === 'none' && !isAboutLostOne
        return isRefused && attempts === 1 ? refused(the, error) : undefined
      } finally {
        lastAttemptAt = performance.now()
      }
    }

    async function look(): Promise<CredentialList | 'absent' | undefined> {
      try {
        const lists = await twilio.listCredentialLists(trace)
        return lists.find(({ friendlyName }) => friendlyName === name) ?? 'absent'
      } catch (error) {
        if (error instanceof TwilioError) return undefined
        throw error
      }
    }

    return untilCertain(timeouts, signal, async (round) => {
      if (attempts === 0) return attempt()
      const startedAt = performance.now()
      const seen = await look()
      if (seen === undefined) return undefined
      if (seen !== 'absent') return decideAbout(the, seen, notBefore)
      // Absent once may only mean that the lost attempt has not arrived yet.
      if (attempts < MAX_ATTEMPTS && round > 1) return attempt()
      return startedAt - lastAttemptAt >= timeouts.quiet ? neverArrived(the) : undefined
    })
  }
}

function decideAbout(the: Case, list: CredentialList, notBefore: string | null): Settlement {
  const { sid, createdAt } = list
  const when = createdAt ?? 'at a time that Twilio does not tell'
  const evidence = `The reply was lost. No list had the name before; ${sid} has it, created ${when}.`
  if (createdAt === null || notBefore === null) return refused(the, undecided(), evidence)
  const isOurs = createdAt >= notBefore
  return isOurs ? created(the, list, evidence) : refused(the, new ListNameTaken('taken'), evidence)
}

function undecided(): HttpProblem {
  return new HttpProblem('list-name-taken', {
    detail:
      'A list with this name exists now. Whether this request made it cannot be told. Use it, or choose another name.',
    outcome: 'undecided',
    errors: [{ field: 'friendlyName', code: 'list-name-taken' }],
  })
}

function created(the: Case, credentialList: CredentialList, evidence: string | null): Settlement {
  const settled = succeeded(the, { reply: { credentialList }, evidence })
  return { ...settled, listSid: credentialList.sid }
}

function neverArrived(the: Case): Settlement {
  const detail = 'The connection to Twilio broke, and no list was created. Try again in a moment.'
  const problem = new HttpProblem('twilio-unavailable', { detail, outcome: 'not-created' })
  return refused(the, problem, 'The reply was lost. No list has the name.')
}
