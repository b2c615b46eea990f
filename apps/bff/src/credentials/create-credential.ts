import { CreatedCredential } from '@sipdesk/shared/credentials.ts'
import type { Change } from '../operations/change.ts'
import { CreateOnce } from '../operations/create-once.ts'
import { CredentialSteps, type StepDeps } from './credential-steps.ts'
import { gatherEvidence } from './evidence.ts'

type Deps = StepDeps & { listSizes: { forget(listSid: string): void } }
type Input = { listSid: string; username: string; password: string }

/**
 * Creates one credential. Twilio refuses a second one of the same name, so a lost reply is settled by
 * reading the list.
 */
export function createCredential(deps: Deps): Change<Input, CreatedCredential> {
  const { twilio, timeouts, listSizes } = deps
  return {
    action: 'credential.create',
    subject: ({ listSid, username }) => ({ listSid, username }),
    payload: ({ listSid, username, password }) => [listSid, username, password],
    secret: ({ password }) => password,
    async prepare({ listSid, username }, trace) {
      twilio.ensureRoom()
      return { evidence: await gatherEvidence(deps, listSid, username, trace) }
    },
    settle: (run) =>
      new CreateOnce(run, timeouts, new CredentialSteps(deps, run))
        .settle()
        .finally(() => listSizes.forget(run.operation.listSid ?? '')),
    reply: CreatedCredential,
  }
}
