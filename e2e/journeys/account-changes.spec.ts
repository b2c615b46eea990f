import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'

test('what an admin changed on the account is told at the next sign-in, until it is dismissed', async ({
  page,
  browser,
  world,
}) => {
  const person = await newPerson(page, 'viewer')
  await using other = await browser.newContext({ baseURL: world.url })
  await signIn(other, person)
  const { people } = await (await page.request.get('/api/people')).json()
  const { id } = people.find(({ email }: { email: string }) => email === person.email)
  const change = { headers: { 'X-Sipdesk': '1' }, data: { role: 'operator' } }
  expect((await page.request.patch(`/api/people/${id}`, change)).status()).toBe(200)

  await signIn(other, person)
  const own = await other.newPage()
  await own.goto('/')
  const title = own.getByText('Your account was changed since you last signed in')
  await expect(title).toBeVisible()
  await expect(own.getByText('Your role was changed by First admin')).toBeVisible()
  // The page itself may come after what stands above it.
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await expectAccessible(own)
  await expectRoom(own)
  await own.getByRole('button', { name: 'Dismiss' }).press('Enter')
  await expect(title).toBeHidden()
  await expect(own.getByRole('heading', { level: 1 })).toBeFocused()
  await own.reload()
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await expect(title).toBeHidden()
})
