import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { openStore } from '../store/store.ts'
import { runCommand } from '../testing/run-command.ts'
import { change } from '../testing/tamper.ts'
import { createFolder } from '../testing/test-store.ts'

test('a record that somebody has changed is backed up and restored as it is, and told', async () => {
  await using folder = createFolder()
  const store = await openStore(folder.location)
  const event = { phase: 'outcome', action: 'sign-out', result: 'succeeded' } as const
  for (let count = 0; count < 3; count++) await createAuditLog(store).append(event)
  await change(store.db, 2, { username: 'x' })
  await store.close()
  const file = join(String(folder.settings['DATA_DIR']), 'backup.sqlite')
  for (const [command, done] of [
    ['backup', 'Backed up'],
    ['restore', 'Restored'],
  ] as const) {
    const { code, text } = await runCommand(command, [file], folder.settings)
    expect(text).toContain(done)
    expect(text).toContain('The record is broken at event 2: its content was changed.')
    expect(code).toBe(1)
  }
})
