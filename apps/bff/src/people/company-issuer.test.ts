import { expect, test } from 'vitest'
import { startTestApp } from '../testing/test-app.ts'
import { createTestStore } from '../testing/test-store.ts'
import { addPerson } from '../testing/people.ts'

const settingsFor = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: 'sipdesk',
  OIDC_CLIENT_SECRET: 'secret',
})

test('the first start with company accounts of an older release gives them its issuer, and later ones leave it', async () => {
  await using store = await createTestStore()
  {
    await using old = await startTestApp({ store, role: undefined })
    const { auth } = old.context
    const userId = await addPerson(old.context, {
      email: 'a@example.com',
      name: 'A',
      role: 'viewer',
    })
    const { internalAdapter } = await auth.$context
    await internalAdapter.linkAccount({ userId, providerId: 'oidc', accountId: 'one', scope: '' })
  }
  for (const issuer of ['http://127.0.0.1:1/realms/a/', 'http://127.0.0.1:1/realms/b']) {
    await using app = await startTestApp({ store, role: undefined, settings: settingsFor(issuer) })
    const links = app.context.store.db.selectFrom('accounts').select('issuer')
    expect(await links.execute()).toEqual([{ issuer: 'http://127.0.0.1:1/realms/a' }])
  }
})
