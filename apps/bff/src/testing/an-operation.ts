import type { Operation } from '../store/operations.ts'

/** An unsettled create of this name, as it is stored, whose worker has said nothing for a while. */
export function anOperation(username: string, more: Partial<Operation> = {}): Operation {
  return {
    id: `person:${username}`,
    payloadMac: 'mac',
    action: 'credential.create',
    listSid: 'CL1',
    username,
    credentialSid: null,
    target: null,
    nameLock: `CL1:${username}`,
    origin: '{}',
    evidence: '{}',
    openedAt: new Date().toISOString(),
    worker: 'first',
    leaseUntil: Date.now() - 1,
    settledAt: null,
    answer: null,
    ...more,
  }
}
