import { expect, test } from 'vitest'
import { PASSWORD, startCreateBench } from '../testing/create-bench.ts'
import type { TestApp } from '../testing/test-app.ts'

const TOKEN = 'metrics-token-canary-0123456789'
const settings = { METRICS_TOKEN: TOKEN }

function scrape(app: TestApp, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${app.url}/metrics`, { headers })
}

const byToken = { Authorization: `Bearer ${TOKEN}` }

/** The value of the one line that begins so. */
function valueIn(text: string, line: string): number {
  const found = text.split('\n').filter((each) => each.startsWith(line))
  expect(found).toHaveLength(1)
  return Number(found[0]?.split(' ').at(-1))
}

test('counts what was asked, what Twilio was asked, and how changes ended', async () => {
  await using bench = await startCreateBench({ settings })
  const username = 'canary-name'
  expect((await bench.create({ username, password: PASSWORD })).status).toBe(201)
  bench.app.twilio.setFault({ fault: '429', method: 'GET' })
  await bench.app.send('GET', `/api/credential-lists/${bench.listSid}/credentials`)
  const reply = await scrape(bench.app, byToken)
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const text = await reply.text()
  const create = 'method="POST",route="/api/credential-lists/:listSid/credentials",status="201"'
  expect(valueIn(text, `sipdesk_http_request_duration_seconds_count{${create}}`)).toBe(1)
  const sent =
    'method="POST",path="/2010-04-01/Accounts/{Sid}/SIP/CredentialLists/{Sid}/Credentials.json",status="201"'
  expect(valueIn(text, `sipdesk_twilio_request_duration_seconds_count{${sent}}`)).toBe(1)
  expect(text).toMatch(/sipdesk_twilio_request_duration_seconds_count\{.*status="429"\} [1-9]/)
  const ended = 'action="credential.create",result="succeeded"'
  expect(valueIn(text, `sipdesk_changes_total{${ended}}`)).toBe(1)
  expect(valueIn(text, 'sipdesk_operations_open ')).toBe(0)
  expect(valueIn(text, 'sipdesk_operations_resumed_total')).toBe(0)
  expect(valueIn(text, 'sipdesk_twilio_circuit_open ')).toBe(0)
  expect(valueIn(text, 'sipdesk_twilio_requests_waiting ')).toBe(0)
  expect(valueIn(text, 'sipdesk_store_query_duration_seconds_count')).toBeGreaterThan(3)
  expect(valueIn(text, 'sipdesk_event_loop_delay_seconds')).toBeGreaterThan(0)
  for (const name of [username, PASSWORD, TOKEN, bench.listSid, 'example.com'])
    expect(text).not.toContain(name)
})

test('is for who knows the token, and for admins', async () => {
  await using bench = await startCreateBench({ settings })
  const { app } = bench
  const statusOf = async (headers?: Record<string, string>) => (await scrape(app, headers)).status
  expect(await statusOf()).toBe(401)
  expect(await statusOf({ Authorization: 'Bearer wrong' })).toBe(401)
  expect(await statusOf({ Cookie: await app.signIn('operator') })).toBe(403)
  expect(await statusOf({ Cookie: await app.signIn('admin') })).toBe(200)
  expect(await statusOf(byToken)).toBe(200)
})

test('without a token, none opens it', async () => {
  await using bench = await startCreateBench()
  for (const value of ['Bearer ', 'Bearer undefined', 'Bearer'])
    expect((await scrape(bench.app, { Authorization: value })).status).toBe(401)
})

test('while the database is away, it tells what it can', async () => {
  await using bench = await startCreateBench({ settings })
  await bench.app.context.store.db.destroy()
  const reply = await scrape(bench.app, byToken)
  expect(reply.status).toBe(200)
  expect(await reply.text()).toContain('sipdesk_twilio_circuit_open 0')
})
