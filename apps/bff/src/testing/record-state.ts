import { Readiness } from '@sipdesk/shared/health.ts'
import { Status } from '@sipdesk/shared/status.ts'
import { expect } from 'vitest'
import type { TestApp } from './test-app.ts'

/** What probes are told of the record. The status must say the same. */
export async function recordOf(app: TestApp): Promise<string> {
  const reply = await app.send('GET', '/readyz')
  const { record, ready } = Readiness.parse(await reply.json())
  expect({ ready, status: reply.status }).toEqual(
    record === 'ready' ? { ready: true, status: 200 } : { ready: false, status: 503 },
  )
  return record
}

/** What the page says. */
export async function isWritable(app: TestApp): Promise<boolean> {
  const reply = await app.send('GET', '/api/status')
  return Status.parse(await reply.json()).isRecordWritable
}
