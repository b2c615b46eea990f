import type { Checking, CreatedCredential } from '@sipdesk/shared/credentials-api.ts'
import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import type { AppContext } from '../context.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { giveAnswer } from '../operations/answer.ts'
import type { Settle } from '../operations/operations.ts'
import type { Trace } from '../twilio/call.ts'
import { gatherEvidence } from './evidence.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import { CreateCase, type Secret } from './settle-create.ts'

type Parts = Pick<AppContext, 'twilio' | 'listReads' | 'listSizes' | 'store' | 'operations'> & {
  timeouts: SettleTimeouts
}

type Request = {
  listSid: string
  body: CreateCredential
  idempotencyKey: string
  signedIn: SignedIn
  context: RequestContext
}

/**
 * Creates one credential, exactly once however often the request is sent, on record before anything
 * reaches Twilio. Resolves to `checking` while it is not certain; the same request gives the answer then.
 *
 * @throws HttpProblem when nothing was created.
 */
export async function createCredential(
  parts: Parts,
  { listSid, body, idempotencyKey, signedIn, context }: Request,
): Promise<CreatedCredential | Checking> {
  const { username, password } = body
  const answer = await parts.operations.submit(
    {
      idempotencyKey,
      context,
      personId: signedIn.person.id,
      subject: { action: 'credential.create', listSid, username },
      payload: [listSid, username, password],
    },
    {
      async prepare() {
        parts.twilio.ensureRoom()
        return { evidence: await gatherEvidence(parts, listSid, username, context) }
      },
      // Without the request's deadline: the work goes on after its answer, if it must.
      settle: settleCreate(parts, { twilioRequestIds: context.twilioRequestIds }, { password }),
    },
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply schema of the endpoint reads it
  return answer ? (giveAnswer(answer) as CreatedCredential) : { state: 'checking' }
}

/** The rules of a create; after a restart nobody knows the password any more. */
export function settleCreate(
  parts: Omit<Parts, 'operations'>,
  trace: Trace,
  secret: Secret = { password: undefined },
): Settle {
  return (operation, isResumed, signal) =>
    new CreateCase(parts, { operation, secret, isResumed, trace, signal })
      .settle()
      .finally(() => parts.listSizes.forget(operation.listSid ?? ''))
}
