import { createCipheriv, randomBytes } from 'node:crypto'
import { type Handover, handoverEndpoints } from '@sipdesk/shared/handovers.ts'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { idsOf } from '../handovers/opener.ts'
import { createAtTwilio } from './at-twilio.ts'
import { startTestApp, type TestApp } from './test-app.ts'
import { createTestStore, type TestStore } from './test-store.ts'

/** What no database may hold. */
export const CANARY = 'Canary-4711-Password'

/** `id` opens it; lists tell it as `listedAs`. */
type Link = Handover & { key: Buffer; ciphertext: string; listedAs: string }

/** Two replicas over one store, and one-time links made with the first. */
export type HandoverBench = AsyncDisposable & {
  store: TestStore
  app: TestApp
  replica: TestApp
  /** The list of the credentials whose cards are handed over. */
  listSid: string
  /** Has a new credential, and asks for a link as this app's own person, or as the one whose cookie it is. */
  make(overrides?: object, at?: TestApp, headers?: Record<string, string>): Promise<Made>
  /** A link that was made. */
  made(overrides?: object): Promise<Link>
  /** As the person with the link does: without a cookie. */
  open(id: string, at?: TestApp, headers?: Record<string, string>): Promise<Response>
  withdraw(id: string): Promise<Response>
  /** What operators are told of the links of one credential. */
  told(username: string): Promise<Handover[]>
  /** Lets the time of a link be over. */
  expire(id: string): Promise<void>
  ciphertextOf(id: string): Promise<string | null>
  /** Lets addresses try again. */
  forgetAttempts(): Promise<void>
}

type Made = { reply: Response; key: Buffer; ciphertext: string; username: string }

export async function startHandoverBench(): Promise<HandoverBench> {
  const store = await createTestStore()
  const twilio = await startTwilio({ seed: 'typical' })
  const app = await startTestApp({ store, twilio })
  const replica = await startTestApp({ store, twilio })
  const listSid = (await app.lists()).credentialLists[0]?.sid ?? ''
  const { db } = app.context.store
  const make = maker(app, listSid)
  const { createHandover, listHandovers } = handoverEndpoints
  return {
    store,
    app,
    replica,
    listSid,
    make,
    async made(overrides) {
      const { reply, key, ciphertext } = await make(overrides)
      const { handover, listedAs = '' } = createHandover.reply.parse(await reply.json())
      return { ...handover, key, ciphertext, listedAs }
    },
    open: (id, at = app, headers = {}) =>
      at.send('POST', `/api/handovers/${id}/open`, undefined, { Cookie: '', ...headers }),
    withdraw: (id) => app.send('DELETE', `/api/handovers/${id}`),
    async told(username) {
      const query = new URLSearchParams({ list: listSid, username }).toString()
      const reply = await app.send('GET', `${listHandovers.path}?${query}`)
      return listHandovers.reply.parse(await reply.json()).handovers
    },
    async expire(id) {
      const expiresAt = new Date(Date.now() - 60_000).toISOString()
      await db.updateTable('handovers').set({ expiresAt }).where('id', 'in', idsOf(id)).execute()
    },
    async ciphertextOf(id) {
      const rows = db.selectFrom('handovers').select('ciphertext').where('id', 'in', idsOf(id))
      return (await rows.executeTakeFirstOrThrow()).ciphertext
    },
    async forgetAttempts() {
      await app.context.limiter.resetAll()
      await replica.context.limiter.resetAll()
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await replica[Symbol.asyncDispose]()
      await twilio.stop()
      await store[Symbol.asyncDispose]()
    },
  }
}

function maker(app: TestApp, listSid: string): HandoverBench['make'] {
  let count = 0
  return async (overrides = {}, at = app, headers = {}) => {
    const username = `phone-${count++}`
    const path = `CredentialLists/${listSid}/Credentials`
    await createAtTwilio(app.twilio, path, { Username: username, Password: CANARY })
    const { key, ciphertext } = seal({ username, password: CANARY })
    const body = { listSid, username, ciphertext, lifetime: '24h', ...overrides }
    const reply = await at.send('POST', handoverEndpoints.createHandover.path, body, headers)
    return { reply, key, ciphertext, username }
  }
}

/** As the page seals a card: the key stays with the person who sealed it. */
function seal(card: object): { key: Buffer; ciphertext: string } {
  const [key, iv] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = [iv, cipher.update(JSON.stringify(card)), cipher.final(), cipher.getAuthTag()]
  return { key, ciphertext: Buffer.concat(sealed).toString('base64url') }
}
