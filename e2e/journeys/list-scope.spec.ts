import type { APIRequestContext, Page } from '@playwright/test'
import type { CredentialList, CredentialLists } from '@sipdesk/shared/credential-lists.ts'
import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'
import { createPage } from '../pages/create-page.ts'
import { findPage } from '../pages/find-page.ts'

async function listsByName({ request }: Page): Promise<(name: string) => CredentialList> {
  const reply = await request.get('/api/credential-lists')
  const { credentialLists } = (await reply.json()) as CredentialLists
  return (name) => {
    const list = credentialLists.find(({ friendlyName }) => friendlyName === name)
    if (!list) throw new Error(`no list ${name}`)
    return list
  }
}

/** Chooses the lists of a person, as an admin elsewhere. */
async function chooseElsewhere(request: APIRequestContext, email: string, lists: string[]) {
  const { people } = await (await request.get('/api/people')).json()
  const { id } = people.find((person: { email: string }) => person.email === email)
  const change = { headers: { 'X-Sipdesk': '1' }, data: { lists } }
  expect((await request.put(`/api/people/${id}/lists`, change)).status()).toBe(200)
}

test('two operators with different lists each find their own alone, until an admin takes one away', async ({
  page,
  browser,
  world,
}) => {
  const listOf = await listsByName(page)
  const [berlin, pbx] = [listOf('Berlin office'), listOf('PBX trunks')]
  const ada = await newPerson(page, 'operator', { email: 'ada@example.com', name: 'Ada' })
  const bo = { email: 'bo@example.com', name: 'Bo', lists: [pbx.sid] }
  const other = await newPerson(page, 'operator', bo)

  await page.goto('/people')
  await page.getByRole('button', { name: 'Change lists: Ada' }).click()
  const dialog = page.getByRole('dialog', { name: 'Which lists can Ada reach?' })
  await dialog.getByText('Chosen lists').click()
  await dialog.getByRole('checkbox', { name: /Berlin office/ }).check()
  await expect(dialog.getByText('1 of 4 lists chosen')).toBeVisible()
  await dialog.getByRole('button', { name: 'Change lists' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row').filter({ hasText: ada.email })).toContainText('1 list')
  await expect(page.getByRole('row').filter({ hasText: other.email })).toContainText('1 list')
  await expect(page.getByRole('button', { name: 'Change lists: Ada' })).toBeFocused()

  await using context = await browser.newContext({ baseURL: world.url })
  await signIn(context, ada)
  const own = await context.newPage()
  await own.goto('/')
  await expect(own.getByText('One list was given to you.')).toBeVisible()
  const names = own.getByRole('table').getByRole('rowheader')
  await expect(names).toHaveText([/Berlin office/])
  const navigation = own.getByRole('navigation', { name: 'Credential lists' })
  await expect(navigation.getByRole('listitem')).toHaveCount(1)
  await own.goto('/search?q=pbx')
  await expect(own.getByText(/in 1 list/)).toBeVisible()
  await expect(findPage(own).options).toHaveCount(0)
  // A bookmark of a list out of reach is one of a list that does not exist.
  await own.goto(`/lists/${pbx.sid}`)
  await expect(own.getByText(/There is no such credential/)).toBeVisible()
  await expect(own.getByText('PBX trunks')).toHaveCount(0)

  await using contextOfBo = await browser.newContext({ baseURL: world.url })
  await signIn(contextOfBo, other)
  const theirs = await contextOfBo.newPage()
  await theirs.goto(`/lists/${pbx.sid}`)
  await expect(createPage(theirs).table.getByText('pbx-berlin')).toBeVisible()
  await expect(theirs.getByText('Berlin office')).toHaveCount(0)

  // What is on screen goes too.
  await own.goto(`/lists/${berlin.sid}`)
  await expect(createPage(own).table).toBeVisible()
  await chooseElsewhere(page.request, ada.email, [pbx.sid])
  await own.getByRole('button', { name: 'Refresh' }).click()
  await expect(own.getByText(/There is no such credential/)).toBeVisible()
  await expect(createPage(own).table).toBeHidden()
  await expect(navigation.getByRole('listitem')).toHaveText([/PBX trunks/])
  await expectAccessible(own)
  await expectRoom(own)
})
