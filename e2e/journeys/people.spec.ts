import type { Page } from '@playwright/test'
import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'

/** What another admin changes of a person while this page is open. */
async function changeElsewhere({ request }: Page, email: string, data: object): Promise<void> {
  const { people } = await (await request.get('/api/people')).json()
  const { id } = people.find((person: { email: string }) => person.email === email)
  const reply = await request.patch(`/api/people/${id}`, { headers: { 'X-Sipdesk': '1' }, data })
  expect(reply.status()).toBe(200)
}

test('a person whom somebody else changed meanwhile is changed only once that was told', async ({
  page,
}) => {
  const { name, email } = await newPerson(page, 'operator')
  await page.goto('/people')
  await page.getByRole('button', { name: `Change role: ${name}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Role').selectOption('admin')
  await changeElsewhere(page, email, { role: 'viewer', isDisabled: true })
  await dialog.getByRole('button', { name: 'Change role' }).click()

  await expect(dialog.getByText('Somebody else changed this person meanwhile')).toBeVisible()
  await expect(dialog).toContainText('Their role is now viewer, and they are disabled.')
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('Viewer')
  await expect(dialog.getByLabel('Role')).toHaveValue('admin')
  await expectAccessible(page)
  await expectRoom(page)

  await dialog.getByRole('button', { name: 'Change role' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('Admin')
  await expect(row).toContainText('Disabled')
  await expect(page.getByRole('button', { name: `Change role: ${name}` })).toBeFocused()
})

test('a person with a long address has room where the link is shown, and on their account', async ({
  page,
}) => {
  const email = 'second.admin.with.a.long.address@subsidiary.company.example.com'
  await page.goto('/people')
  await page.getByLabel('Name').fill('Second Admin')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText(`set the password and sign in as ${email}`)).toBeVisible()
  await expectRoom(page)

  const link = await page.getByText(/\/join#/).innerText()
  const data = { token: new URL(link).hash.slice(1), password: 'somebody else entirely' }
  const headers = { 'X-Sipdesk': '1' }
  expect((await page.request.post('/api/join', { headers, data })).status()).toBe(200)
  await signIn(page, { email, password: data.password })
  await page.goto('/account')
  await expect(page.getByText(email)).toBeVisible()
  await expectRoom(page)
})
