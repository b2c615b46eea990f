import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { problemOf } from '../testing/create-bench.ts'
import { startHandoverBench, type HandoverBench } from '../testing/handover-bench.ts'
import { pruneHandovers } from '../store/handovers.ts'
import { startTestApp } from '../testing/test-app.ts'

const HOUR = 3_600_000

let bench: HandoverBench
beforeAll(async () => {
  bench = await startHandoverBench()
})
afterAll(() => bench[Symbol.asyncDispose]())
beforeEach(() => bench.forgetAttempts())

describe('a link', () => {
  test.each([
    ['1h', 1],
    ['24h', 24],
    ['7d', 168],
  ])('for %s waits for %s hours, under an id that cannot be guessed', async (lifetime, hours) => {
    const link = await bench.made({ lifetime })
    expect(link).toMatchObject({ listSid: bench.listSid, state: 'waiting', endedAt: null })
    expect(link.createdByName).toBe('A admin')
    expect(link.id).toMatch(/^[\w-]{32}$/)
    expect((Date.parse(link.expiresAt) - Date.parse(link.createdAt)) / HOUR).toBe(hours)
  })

  test('gives its content to the first request, and to none after that', async () => {
    const link = await bench.made()
    const reply = await bench.open(link.id)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(await reply.json()).toEqual({ ciphertext: link.ciphertext })
    expect(await bench.ciphertextOf(link.id)).toBeNull()
    const [seen] = await bench.told(link.username)
    expect(await problemOf(await bench.open(link.id))).toMatchObject({ code: 'handover-gone' })
    expect(await bench.told(link.username)).toEqual([seen])
    expect(seen).toMatchObject({ id: link.listedAs, state: 'opened' })
    expect(Math.abs(Date.parse(seen?.endedAt ?? '') - Date.now())).toBeLessThan(60_000)
  })

  test('is won by one of many who open it at once, on two replicas', async () => {
    const { app, replica } = bench
    for (let round = 0; round < 5; round++) {
      const { id } = await bench.made()
      const replies = await Promise.all(
        [app, replica, app, replica].map((at) => bench.open(id, at)),
      )
      const won = replies.filter(({ status }) => status === 200)
      expect(won).toHaveLength(1)
      expect(replies.filter(({ status }) => status === 410)).toHaveLength(3)
      await bench.forgetAttempts()
    }
  })

  test.each<[string, 'PATCH' | 'DELETE', object | undefined]>([
    ['disabled', 'PATCH', { isDisabled: true }],
    ['removed', 'DELETE', undefined],
  ])('opens no more once its maker is %s', async (_name, method, body) => {
    const { app } = bench
    const cookie = await app.signIn('operator')
    const { reply: made } = await bench.make({}, app, { Cookie: cookie })
    const { handover } = (await made.json()) as { handover: { id: string } }
    const session = (await (
      await app.send('GET', '/api/session', undefined, { Cookie: cookie })
    ).json()) as {
      person: { id: string }
    }
    const reply = await app.send(method, `/api/people/${session.person.id}`, body)
    expect(reply.status).toBe(200)
    expect(await bench.ciphertextOf(handover.id)).toBeNull()
    expect(await problemOf(await bench.open(handover.id))).toMatchObject({ code: 'handover-gone' })
  })

  test('is not opened by looking at it', async () => {
    const link = await bench.made()
    const url = `${bench.app.url}/api/handovers/${link.id}/open`
    for (const method of ['GET', 'HEAD']) expect((await fetch(url, { method })).status).toBe(404)
    expect((await problemOf(await fetch(url, { method: 'POST' }))).code).toBe('csrf')
    expect((await bench.told(link.username))[0]?.state).toBe('waiting')
  })

  test('that has expired cannot be opened, and loses its ciphertext within the hour', async () => {
    const link = await bench.made({ lifetime: '1h' })
    await bench.expire(link.id)
    expect((await bench.open(link.id)).status).toBe(410)
    expect(await bench.told(link.username)).toMatchObject([{ state: 'expired', endedAt: null }])
    await pruneHandovers(bench.app.context.store.db)
    expect(await bench.ciphertextOf(link.id)).toBeNull()
  })

  test('that waits keeps its ciphertext, and is forgotten 90 days after its end', async () => {
    const { store } = bench.app.context
    const link = await bench.made({ lifetime: '1h' })
    await pruneHandovers(store.db)
    expect(await bench.ciphertextOf(link.id)).toBe(link.ciphertext)
    await pruneHandovers(store.db, Date.now() + 90 * 24 * HOUR)
    expect(await bench.told(link.username)).toHaveLength(1)
    await pruneHandovers(store.db, Date.now() + (90 * 24 + 2) * HOUR)
    expect(await bench.told(link.username)).toEqual([])
  })

  test('that was withdrawn cannot be opened, and has lost its ciphertext at once', async () => {
    const link = await bench.made()
    const reply = await bench.withdraw(link.id)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ handover: { state: 'withdrawn' } })
    expect(await bench.ciphertextOf(link.id)).toBeNull()
    expect((await bench.open(link.id)).status).toBe(410)
    const again = await bench.withdraw(link.id)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual({ handover: (await bench.told(link.username))[0] })
  })

  test('that was opened or has expired cannot be withdrawn, with the reason', async () => {
    const [opened, expired] = [await bench.made(), await bench.made()]
    await bench.open(opened.id)
    await bench.expire(expired.id)
    const late = await problemOf(await bench.withdraw(opened.id))
    expect(late).toMatchObject({ code: 'handover-gone' })
    expect(late.detail).toContain('rotate the password')
    expect((await problemOf(await bench.withdraw(expired.id))).detail).toContain('expired')
    expect((await problemOf(await bench.withdraw('never-made'))).code).toBe('not-found')
    expect((await bench.told(opened.username))[0]?.state).toBe('opened')
  })

  test('is listed and on record under an id that does not open it', async () => {
    const { app } = bench
    const link = await bench.made()
    const [listed] = await bench.told(link.username)
    expect(listed?.id).toBe(link.listedAs)
    expect((await problemOf(await bench.open(link.listedAs))).code).toBe('handover-gone')
    const stored = await app.context.store.db.selectFrom('handovers').select('id').execute()
    expect(stored.map(({ id }) => id)).not.toContain(link.id)
    const events = await app.context.store.db.selectFrom('auditEvents').select('target').execute()
    expect(events.map(({ target }) => target)).not.toContain(link.id)
    expect((await bench.open(link.id)).status).toBe(200)
  })

  test('that the release before made opens, once', async () => {
    const { db } = bench.app.context.store
    const link = await bench.made()
    await db.updateTable('handovers').set({ id: link.id }).where('id', '=', link.listedAs).execute()
    expect((await bench.open(link.id)).status).toBe(200)
    expect((await bench.open(link.id)).status).toBe(410)
  })

  test('of another person is for admins to withdraw', async () => {
    const { app } = bench
    const [mine, another] = [await app.signIn('operator'), await app.signIn('operator')]
    const { reply } = await bench.make({}, app, { Cookie: mine })
    const { listedAs } = (await reply.json()) as { listedAs: string }
    const withdraw = (cookie: string) =>
      app.send('DELETE', `/api/handovers/${listedAs}`, undefined, { Cookie: cookie })
    expect(await problemOf(await withdraw(another))).toMatchObject({
      code: 'forbidden',
      values: { needed: 'admin', role: 'operator' },
    })
    expect((await withdraw(mine)).status).toBe(200)
    const { reply: second } = await bench.make({}, app, { Cookie: mine })
    const { listedAs: other } = (await second.json()) as { listedAs: string }
    expect((await bench.withdraw(other)).status).toBe(200)
  })

  test('is told to every operator, newest first, and of one credential only', async () => {
    const { app } = bench
    const first = await bench.made()
    const asOperator = { Cookie: await app.signIn('operator') }
    const { reply } = await bench.make({ username: first.username }, app, asOperator)
    expect(reply.status).toBe(201)
    const other = await bench.made()
    const links = await bench.told(first.username)
    expect(links.map(({ createdByName }) => createdByName)).toEqual(['A operator', 'A admin'])
    expect(JSON.stringify(links)).not.toContain(first.ciphertext)
    expect(links.map(({ id }) => id)).not.toContain(other.id)
  })
})

test.each([
  ['a ciphertext that is none', { ciphertext: '{"password":"Canary"}' }, 'ciphertext'],
  ['a card that is too long', { ciphertext: 'A'.repeat(3001) }, 'ciphertext'],
  ['another lifetime', { lifetime: '30d' }, 'lifetime'],
  ['the key', { key: 'A'.repeat(43) }, 'key'],
])('%s is refused', async (_, overrides, field) => {
  const { reply } = await bench.make(overrides)
  expect(await problemOf(reply)).toMatchObject({ code: 'validation', errors: [{ field }] })
})

test('switched off, none is made or opened; those that there are can be seen and withdrawn', async () => {
  const { store } = bench
  const link = await bench.made()
  await using off = await startTestApp({ store, settings: { HANDOVER_LINKS: 'off' } })
  expect(await (await off.send('GET', '/api/session')).json()).toMatchObject({ areLinksOn: false })
  const made = { reply: (await bench.make({}, off)).reply, outcome: 'not-created' }
  const opened = { reply: await bench.open(link.id, off), outcome: 'not-applied' }
  for (const { reply, outcome } of [made, opened]) {
    const problem = await problemOf(reply)
    expect(problem).toMatchObject({ code: 'not-found', outcome })
    expect(problem.detail).toContain('switched off')
  }
  const query = new URLSearchParams({ list: bench.listSid, username: link.username }).toString()
  expect((await off.send('GET', `/api/handovers?${query}`)).status).toBe(200)
  expect((await off.send('DELETE', `/api/handovers/${link.id}`)).status).toBe(200)
})

test('links of a username that cannot be stored are not looked for', async () => {
  const query = new URLSearchParams({ list: bench.listSid, username: 'a\0b' }).toString()
  const reply = await bench.app.send('GET', `/api/handovers?${query}`)
  expect(await problemOf(reply)).toMatchObject({
    code: 'validation',
    errors: [{ field: 'username', code: 'text-not-sendable' }],
  })
})
