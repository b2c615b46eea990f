import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { comeByCompany, test } from '../fixtures/company.ts'
import { expect } from '../fixtures/test.ts'

test.use({ claims: { OIDC_ROLE_CLAIM: 'roles', OIDC_LIST_CLAIM: 'groups' } })

test('the lists that the directory chooses are shown and cannot be changed, and a missing claim is told', async ({
  page,
  company,
  theirs,
}) => {
  const email = 'carla@company.example'
  company.person = { email, email_verified: true, name: 'Carla', roles: ['operator'] }
  await comeByCompany(theirs)
  await expect(theirs.getByText('No list was given to you.')).toBeVisible()

  await page.bringToFront()
  await page.goto('/people')
  await expect(page.getByText(`${email} was let in without any list`)).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('None (from the directory)')
  await expect(page.getByRole('button', { name: 'Change role: Carla' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change lists: Carla' })).toBeHidden()
  await expectAccessible(page)
  await expectRoom(page)
})
