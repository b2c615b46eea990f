import { expect, test } from 'vitest'
import { writeApprovalRules } from '../store/approvals.ts'
import { Browser } from '../testing/browser.ts'
import { startCompanyApp } from '../testing/company-app.ts'

test('the directory may take the role of one of two admins, and the record says what is missing', async () => {
  await using company = await startCompanyApp({ OIDC_ROLE_CLAIM: 'roles' })
  const { app, goRound } = company
  const { db } = app.context.store
  const carla = { email: 'carla@company.example', email_verified: true, name: 'Carla' }
  company.company.person = { ...carla, roles: ['admin'] }
  await goRound(new Browser(app))
  await app.signIn('admin')
  await writeApprovalRules(db, ['delete-list'])

  company.company.person = { ...carla, roles: ['viewer'] }
  await goRound(new Browser(app))
  const changes = db.selectFrom('auditEvents').selectAll().orderBy('seq', 'desc')
  const [change] = await changes.where('action', '=', 'person.change-role').execute()
  expect(change).toMatchObject({
    result: 'succeeded',
    target: 'carla@company.example: viewer',
    evidence: 'fewer than two admins can sign in',
  })
})
