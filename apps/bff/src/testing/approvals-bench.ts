import { randomUUID } from 'node:crypto'
import { APPROVAL_KINDS, type Approval } from '@sipdesk/shared/approval.ts'
import { approvalEndpoints } from '@sipdesk/shared/approvals.ts'
import { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import type { Invitation, Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { insertPerson, needPerson } from '../people/directory.ts'
import { keepPassword } from '../people/passwords.ts'
import { openStore, type Store } from '../store/store.ts'
import { Browser } from './browser.ts'
import { sessionCookie, startTestApp, type Options, type TestApp } from './test-app.ts'
import { createTestStore, type TestStore } from './test-store.ts'

/** What any request about approvals is answered with. */
export type Told = {
  status: number
  code?: string
  detail?: string
  state?: string
  approval?: Approval
  invited?: { person: Person; invitation: Invitation }
}

export type Admin = {
  id: string
  name: string
  email: string
  /** The same person at another replica. */
  at(app: TestApp): Promise<Admin>
  send(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Told>
  confirm(approval: Pick<Approval, 'id'> | undefined): Promise<Told>
  refuse(approval: Pick<Approval, 'id'> | undefined): Promise<Told>
  withdraw(approval: Pick<Approval, 'id'> | undefined): Promise<Told>
  approvals(): Promise<Approval[]>
}

/** An app, or replicas of one, in which a second admin has to confirm everything that can be. */
export type ApprovalsBench = AsyncDisposable & {
  app: TestApp
  twilio: Twilio
  store: Store
  anna: Admin
  bert: Admin
  replica(options?: Options): Promise<TestApp>
  /** One more admin. */
  admin(name: string): Promise<Admin>
  events(action?: string): Promise<AuditEvent[]>
}

const EVERY_KIND = APPROVAL_KINDS.join(',')

export async function startApprovalsBench(
  settings: Record<string, string> = {},
  options: Options = {},
): Promise<ApprovalsBench> {
  const place = await createTestStore()
  const twilio = await startTwilio({ seed: 'unmapped-list' })
  await withStore(place, async (store) => {
    for (const name of ['Anna', 'Bert']) await insertAdmin(store, name)
  })
  const replicas: TestApp[] = []
  async function replica(more: Options = {}): Promise<TestApp> {
    const given = { APPROVE: EVERY_KIND, ...settings, ...more.settings }
    const app = await startTestApp({
      ...more,
      store: place,
      twilio,
      role: undefined,
      settings: given,
    })
    replicas.push(app)
    return app
  }
  const app = await replica(options)
  const { store } = app.context
  return {
    app,
    twilio,
    store,
    anna: await knownAdmin(app, 'Anna'),
    bert: await knownAdmin(app, 'Bert'),
    replica,
    async admin(name) {
      await insertAdmin(store, name)
      return knownAdmin(app, name)
    },
    events: (action) => readEvents(store, action),
    async [Symbol.asyncDispose]() {
      for (const one of replicas.toReversed()) await one[Symbol.asyncDispose]()
      await twilio.stop()
      await place[Symbol.asyncDispose]()
    },
  }
}

async function readEvents({ db }: Store, action: string | undefined): Promise<AuditEvent[]> {
  const events = await db.selectFrom('auditEvents').selectAll().orderBy('seq').execute()
  return (
    events
      // They come a moment later, between others.
      .filter((event) => !event.action.startsWith('alert.'))
      .map((event) => AuditEvent.parse(event))
      .filter((event) => action === undefined || event.action === action)
  )
}

async function knownAdmin(app: TestApp, name: string): Promise<Admin> {
  const email = emailOf(name)
  const { id } = await app.context.store.db
    .selectFrom('people')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return adminAt(app, { id, name, email })
}

const emailOf = (name: string) => `${name.toLowerCase()}@example.com`

/** Without a hash: they begin their sessions in the tests. */
async function insertAdmin({ db }: Store, name: string): Promise<void> {
  const id = await insertPerson(db, { email: emailOf(name), name, role: 'admin' })
  await keepPassword(db, id, 'no hash')
}

/** A person of any role, who has joined. */
export async function joinedPerson(
  { store }: ApprovalsBench,
  role: Role,
  email = `${randomUUID()}@example.com`,
): Promise<Person> {
  const id = await insertPerson(store.db, { email, name: 'Somebody', role })
  await keepPassword(store.db, id, 'no hash')
  return needPerson(store.db, id)
}

async function withStore(place: TestStore, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(place.location)
  await work(store)
  await store.close()
}

async function adminAt(app: TestApp, person: Pick<Admin, 'id' | 'name' | 'email'>): Promise<Admin> {
  return through(new Browser(app, await sessionCookie(app.context.auth, person.id)), person)
}

function through(browser: Browser, person: Pick<Admin, 'id' | 'name' | 'email'>): Admin {
  async function send(method: string, path: string, body?: object, headers = {}): Promise<Told> {
    const reply = await browser.send(method, path, body, headers)
    const text = await reply.text()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any reply of the API
    const told = (text.startsWith('{') ? JSON.parse(text) : {}) as Omit<Told, 'status'>
    return { ...told, status: reply.status }
  }
  const { confirmApproval, refuseApproval, withdrawApproval, listApprovals } = approvalEndpoints
  const decide =
    ({ method, path }: Pick<Endpoint, 'method' | 'path'>) =>
    (approval: Pick<Approval, 'id'> | undefined) =>
      send(method, path.replace(':approvalId', approval?.id ?? 'none'))
  return {
    ...person,
    at: (app) => adminAt(app, person),
    send,
    confirm: decide(confirmApproval),
    refuse: decide(refuseApproval),
    withdraw: decide(withdrawApproval),
    async approvals() {
      const reply = await browser.send('GET', listApprovals.path)
      return listApprovals.reply.parse(await reply.json()).approvals
    },
  }
}
