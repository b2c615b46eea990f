import { expect, test, goOffline } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { atTwilio } from '../fixtures/twilio.ts'
import type { World } from '../fixtures/world.ts'

/** What has been changed at Twilio so far. */
function changes(world: World): string[] {
  return world.twilio
    .requests()
    .filter(({ method, path }) => method !== 'GET' && path.includes('CredentialLists'))
    .map(({ method }) => method)
}

test('a list is created, renamed and deleted by keyboard; focus always has a place', async ({
  page,
  world,
}) => {
  const lists = listsPage(page)
  await lists.open()
  await expect(page.getByText('4 of 100 lists')).toBeVisible()
  await lists.newList.press('Enter')
  await expect(lists.name).toBeFocused()
  await page.keyboard.type('Lyon office')
  await expect(lists.dialog).toContainText('11/64')
  await page.keyboard.press('Enter')
  await expect(lists.dialog).toBeHidden()
  await expect(lists.link('Lyon office')).toBeFocused()
  await expect(page.getByRole('main')).toContainText('List “Lyon office” created')
  await expect(page.getByRole('status').filter({ hasText: 'created' })).toBeAttached()
  await expect(lists.row('Lyon office')).toContainText('0 of 1,000')
  await expect(lists.row('Lyon office')).toContainText('Not connected to a SIP domain')
  await expect(page.getByText('5 of 100 lists')).toBeVisible()

  await lists.rename('Lyon office').press('Enter')
  await expect(lists.name).toHaveValue('Lyon office')
  await page.keyboard.type('Lyon & Grenoble')
  await page.keyboard.press('Enter')
  await expect(lists.rename('Lyon & Grenoble')).toBeFocused()
  await expect(lists.link('Lyon office')).toBeHidden()

  await lists.remove('Lyon & Grenoble').press('Enter')
  await expect(lists.dialog).toContainText('The list is empty.')
  await lists.name.fill('Lyon')
  await lists.name.press('Enter')
  await expect(lists.dialog).toContainText('That is not “Lyon & Grenoble”.')
  await expect(lists.name).toBeFocused()
  await lists.name.fill('Lyon & Grenoble')
  await lists.name.press('Enter')
  await expect(lists.dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Credential lists' })).toBeFocused()
  await expect(lists.link('Lyon & Grenoble')).toBeHidden()
  await expect(page.getByRole('main')).toContainText('List “Lyon & Grenoble” deleted')
  expect(changes(world)).toEqual(['POST', 'POST', 'DELETE'])
  expect(await atTwilio(world).listNames()).toHaveLength(4)
})

test('what is wrong with a name is told before it is sent; Escape leads back', async ({
  page,
  world,
}) => {
  const lists = listsPage(page)
  await lists.open()
  await lists.newList.click()
  await lists.confirm('Create list').click()
  await expect(lists.dialog).toContainText('Enter a name for the list.')
  await expect(lists.name).toBeFocused()
  await expect(lists.name).toHaveAttribute('aria-invalid', 'true')
  await lists.name.fill('Berlin office')
  await expect(lists.dialog).toContainText('Another list of this account has this name')
  await lists.confirm('Create list').click()
  await lists.name.fill('😀'.repeat(65))
  await expect(lists.dialog).toContainText('65/64')
  await expect(lists.dialog).toContainText('at most 64 characters')
  await lists.confirm('Create list').click()
  await lists.name.fill('😀'.repeat(64))
  await expect(lists.name).toHaveAttribute('aria-invalid', 'false')
  await page.keyboard.press('Escape')
  await expect(lists.newList).toBeFocused()

  await lists.rename('PBX trunks').click()
  await lists.confirm('Rename list').click()
  await expect(lists.dialog).toBeHidden()
  await expect(lists.rename('PBX trunks')).toBeFocused()
  expect(changes(world)).toEqual([])
})

test('a name taken meanwhile: told at the field, and what was typed stays', async ({
  page,
  world,
}) => {
  const lists = listsPage(page)
  await lists.begin('Meanwhile')
  await atTwilio(world).createList('Meanwhile')
  await lists.confirm('Create list').click()
  await expect(lists.dialog).toContainText('Another list of this account has this name')
  await expect(lists.name).toBeFocused()
  await expect(lists.name).toHaveValue('Meanwhile')
  await expect(lists.name).toHaveAttribute('aria-invalid', 'true')
  await lists.name.fill('Meanwhile 2')
  await lists.confirm('Create list').click()
  await expect(lists.link('Meanwhile 2')).toBeFocused()
})

test('a list in use: told beforehand what to unmap, and deleted once that is done', async ({
  page,
  world,
}) => {
  const twilio = atTwilio(world)
  const lists = listsPage(page)
  await lists.open()
  await lists.remove('Berlin office').click()
  await expect(lists.dialog).toContainText('Unmap it from acme-office.sip.twilio.com first.')
  await expect(lists.dialog).toContainText('accepts it for calls and registrations')
  await expect(lists.dialog.getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/www\.twilio\.com/,
  )
  await twilio.unmap('acme-office.sip.twilio.com', 'Calls', 'Berlin office')
  await lists.confirm('Check again').click()
  await expect(lists.dialog).toContainText('accepts it for registrations')
  await twilio.unmap('acme-office.sip.twilio.com', 'Registrations', 'Berlin office')
  await lists.confirm('Check again').click()
  await expect(lists.dialog).toContainText('Its 14 credentials are deleted with it')
  await expect(lists.dialog).toContainText('No SIP domain accepts this list')
  expect(changes(world)).toEqual([])
  await lists.name.fill('Berlin office')
  await lists.confirm('Delete list').click()
  await expect(lists.dialog).toBeHidden()
  expect(await twilio.listNames()).not.toContain('Berlin office')
})

test('a list mapped after one looked: Twilio’s refusal is explained by the domain’s name', async ({
  page,
  world,
}) => {
  const lists = listsPage(page)
  await lists.open()
  await lists.remove('Remote agents').click()
  await expect(lists.dialog).toContainText('No SIP domain accepts this list')
  await page.waitForLoadState('networkidle')
  await atTwilio(world).map('acme-trunks.sip.twilio.com', 'Calls', 'Remote agents')
  await lists.name.fill('Remote agents')
  await lists.confirm('Delete list').click()
  await expect(lists.dialog).toContainText('Unmap it from acme-trunks.sip.twilio.com first.')
  expect(await atTwilio(world).listNames()).toContain('Remote agents')
})

test('a refusal says why, with Twilio’s words, and the next click works', async ({
  page,
  world,
}) => {
  const lists = listsPage(page)
  await lists.begin('Nice')
  world.twilio.setFault({ fault: '403', method: 'POST' })
  await lists.confirm('Create list').click()
  await expect(lists.dialog.getByRole('alert')).toContainText('permission is missing')
  await expect(lists.dialog.getByRole('alert')).toContainText(/RQ[0-9a-f]{32}/)
  await expect(lists.name).toHaveValue('Nice')
  await lists.name.fill('Nice office')
  await expect(lists.dialog.getByRole('alert')).toBeEmpty()
  await lists.confirm('Create list').click()
  await expect(lists.link('Nice office')).toBeFocused()
})

test('a lost reply: the list is there once, and so is the request', async ({ page, world }) => {
  const lists = listsPage(page)
  await lists.begin('Once')
  world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST' })
  await lists.confirm('Create list').click()
  await expect(lists.link('Once')).toBeFocused()
  const names = await atTwilio(world).listNames()
  expect(names.filter((name) => name === 'Once')).toHaveLength(1)
})

test('no answer: said so on the page, one goes on working, and the end is told', async ({
  page,
  world,
  context,
}) => {
  const lists = listsPage(page)
  await lists.begin('Slow phones')
  await goOffline(page)
  await lists.confirm('Create list').click()
  const notice = page.getByText('No answer yet on whether the list “Slow phones” was created')
  await expect(notice.first()).toBeVisible()
  await expect(lists.dialog).toBeHidden()
  await expect(lists.newList).toBeFocused()
  await expect(lists.newList).toHaveAttribute('aria-disabled', 'true')
  await page.getByLabel('Filter').focus()
  await context.setOffline(false)
  await expect(lists.link('Slow phones')).toBeVisible()
  await expect(
    page.getByRole('status').filter({ hasText: 'List “Slow phones” created' }),
  ).toBeAttached()
  await expect(notice).toBeHidden()
  await expect(page.getByLabel('Filter')).toBeFocused()
  expect(await atTwilio(world).listNames()).toHaveLength(5)
})

test('no answer, and then a refusal: told on the page until it is read', async ({
  page,
  context,
}) => {
  const lists = listsPage(page)
  await lists.begin('Taken by then')
  await goOffline(page)
  await lists.confirm('Create list').click()
  await expect(lists.dialog).toBeHidden()
  const elsewhere = await page.request.post('/api/credential-lists', {
    data: { friendlyName: 'Taken by then' },
    headers: { 'X-Sipdesk': '1', 'Idempotency-Key': 'elsewhere' },
  })
  expect(elsewhere.status()).toBe(201)
  await context.setOffline(false)
  const main = page.getByRole('main')
  await expect(main).toContainText('The list “Taken by then” was not created')
  await expect(main).toContainText('Another list has this name')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(main).not.toContainText('was not created')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test.describe('an empty account', () => {
  test.use({ seed: 'empty' })

  test('with 100 lists, the next is refused before and after the click', async ({
    page,
    world,
  }) => {
    const twilio = atTwilio(world)
    for (let number = 1; number < 100; number++) await twilio.createList(`Site ${number}`)
    const lists = listsPage(page)
    await lists.open()
    await expect(page.getByText('99 of 100 lists')).toBeVisible()
    await lists.newList.click()
    await lists.name.fill('Site 101')
    await twilio.createList('Site 100')
    await lists.confirm('Create list').click()
    await expect(lists.dialog.getByRole('alert')).toContainText('The account has 100')
    await lists.confirm('Cancel').click()
    await expect(lists.newList).toHaveAttribute('aria-disabled', 'true')
    await expect(lists.newList).toHaveAccessibleDescription(/the most Twilio allows/)
    expect(changes(world).filter((method) => method === 'POST')).toHaveLength(100)
  })
})
