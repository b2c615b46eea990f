import { randomUUID } from 'node:crypto'
import type { ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { findPerson, findPersonByEmail, giveAccess } from '../people/directory.ts'
import { joinedPerson, type ApprovalsBench } from './approvals-bench.ts'
import { atTwilio } from './at-twilio.ts'
import { PASSWORD } from './create-bench.ts'

/** A change that a second admin has to confirm, on a target of its own. */
export type Trial = {
  method: string
  path: string
  body?: object
  isDone: () => Promise<boolean>
  /** Changes the target, as somebody else would. */
  spoil: () => Promise<unknown>
}

export type Change =
  | Exclude<ApprovalKind, 'export-activity'>
  | 'demote'
  | 'disable'
  | 'promote'
  | 'new-link'

/** One of each kind, and of each way to it. */
export const TRIALS: Record<Change, (bench: ApprovalsBench) => Promise<Trial>> = {
  'delete-list': async (bench) => {
    const { sid } = await newList(bench)
    const path = `/api/credential-lists/${sid}`
    return {
      method: 'DELETE',
      path,
      isDone: async () => !(await sidsOfLists(bench)).includes(sid),
      spoil: () => newCredential(bench, sid),
    }
  },
  'delete-credential': async (bench) => {
    const list = await newList(bench)
    const { sid } = await newCredential(bench, list.sid)
    const path = `/api/credential-lists/${list.sid}/credentials`
    return {
      method: 'DELETE',
      path: `${path}/${sid}`,
      isDone: async () => {
        const reply = await bench.anna.send('GET', path)
        return !JSON.stringify(reply).includes(sid)
      },
      spoil: () =>
        atTwilio(bench.twilio, 'DELETE', `CredentialLists/${list.sid}/Credentials/${sid}`),
    }
  },
  'remove-admin': (bench) => ofPerson(bench, 'admin', { method: 'DELETE' }),
  demote: (bench) => ofPerson(bench, 'admin', { method: 'PATCH', body: { role: 'viewer' } }),
  disable: (bench) => ofPerson(bench, 'admin', { method: 'PATCH', body: { isDisabled: true } }),
  promote: (bench) => ofPerson(bench, 'operator', { method: 'PATCH', body: { role: 'admin' } }),
  'make-admin': async (bench) => {
    const email = `${randomUUID()}@example.com`
    const find = () => findPersonByEmail(bench.store.db, email)
    return {
      method: 'POST',
      path: '/api/people',
      body: { email, name: 'Invited', role: 'admin' },
      isDone: async () => (await find()) !== undefined,
      spoil: () => joinedPerson(bench, 'viewer', email),
    }
  },
  'reset-second-factor': async (bench) => {
    const trial = await ofPerson(bench, 'viewer', { method: 'DELETE', below: '/second-factor' })
    return { ...trial, isDone: () => isLastOutcome(bench, 'person.reset-second-factor') }
  },
  'new-link': async (bench) => {
    const trial = await ofPerson(bench, 'viewer', { method: 'POST', below: '/invitation' })
    return { ...trial, isDone: () => isLastOutcome(bench, 'person.reset-password') }
  },
}

type OfPerson = { method: string; body?: object; below?: string }

async function ofPerson(
  bench: ApprovalsBench,
  role: 'admin' | 'operator' | 'viewer',
  { method, body, below = '' }: OfPerson,
): Promise<Trial> {
  const person = await joinedPerson(bench, role)
  const now = () => findPerson(bench.store.db, person.id)
  return {
    method,
    path: `/api/people/${person.id}${below}`,
    ...(body && { body }),
    isDone: async () => (await now())?.version !== person.version,
    spoil: () => giveAccess(bench.store.db, person.id, { role: person.role }),
  }
}

async function newList({ anna }: ApprovalsBench): Promise<CredentialList> {
  const body = { friendlyName: randomUUID() }
  const told = await anna.send('POST', '/api/credential-lists', body)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply to a create
  return (told as unknown as { credentialList: CredentialList }).credentialList
}

async function newCredential({ anna }: ApprovalsBench, listSid: string): Promise<Credential> {
  const body = { username: randomUUID().slice(0, 8), password: PASSWORD }
  const told = await anna.send('POST', `/api/credential-lists/${listSid}/credentials`, body)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply to a create
  return (told as unknown as { credential: Credential }).credential
}

async function sidsOfLists({ anna }: ApprovalsBench): Promise<string> {
  return JSON.stringify(await anna.send('GET', '/api/credential-lists'))
}

async function isLastOutcome(bench: ApprovalsBench, action: string): Promise<boolean> {
  return (await bench.events(action)).at(-1)?.phase === 'outcome'
}
