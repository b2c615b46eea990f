import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPersonByEmail } from '../people/directory.ts'
import {
  joinedPerson,
  startApprovalsBench,
  type ApprovalsBench,
} from '../testing/approvals-bench.ts'
import { RACES } from '../testing/races.ts'

let bench: ApprovalsBench
beforeAll(async () => {
  bench = await startApprovalsBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

test('nobody is made an admin by an invitation that overtakes the removal of who has the address', async () => {
  for (let round = 0; round < RACES; round++) {
    const email = `${randomUUID()}@example.com`
    const { id } = await joinedPerson(bench, 'viewer', email)
    const body = { email, name: 'Somebody', role: 'admin' }
    const invite = () => bench.anna.send('POST', '/api/people', body)
    const before = [invite(), invite(), invite(), invite()]
    const removal = bench.anna.send('DELETE', `/api/people/${id}`)
    const told = await Promise.all([...before, removal, invite(), invite(), invite(), invite()])
    for (const { status } of told) expect([200, 202, 409]).toContain(status)
    expect(await findPersonByEmail(bench.store.db, email)).toBeUndefined()
  }
})
