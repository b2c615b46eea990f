import { expect } from 'vitest'
import type { TestApp } from './test-app.ts'

/** What probes are told of the record. The status must say the same. */
export async function recordOf(app: TestApp): Promise<string> {
  const reply = await app.send('GET', '/readyz')
  const { record, ready } = (await reply.json()) as { record: string; ready: boolean }
  expect({ ready, status: reply.status }).toEqual(
    record === 'ready' ? { ready: true, status: 200 } : { ready: false, status: 503 },
  )
  return record
}

/** What the page says. */
export async function isWritable(app: TestApp): Promise<boolean> {
  const reply = await app.send('GET', '/api/status')
  return ((await reply.json()) as { isRecordWritable: boolean }).isRecordWritable
}
