import { createPage } from '../pages/create-page.ts'
import { expect, signIn, newPerson, test } from '../fixtures/test.ts'
import { rotateForm } from '../pages/rotate-form.ts'
import { findPage } from '../pages/find-page.ts'
import { palettePage } from '../pages/palette.ts'
import { shell } from '../pages/shell.ts'

test('a new operator finds a name, sees that its list reaches nothing, creates one in the right list, hands it over and rotates it', async ({
  page,
  world,
}) => {
  await signIn(page, await newPerson(page, 'operator'))
  const create = createPage(page)
  const find = findPage(page)

  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: 'Credential lists' }).waitFor()
  await shell(page).find.click()
  await page.keyboard.type('5551230102')
  await palettePage(page).section('Credentials').waitFor()
  await page.keyboard.press('Enter')
  await expect(find.details('+15551230102')).toBeVisible()
  await expect(page.getByText('No SIP domain accepts this list').first()).toBeVisible()

  await create.lists.getByRole('link', { name: 'Berlin office' }).click()
  await expect(page.getByText(/register and call at acme-office/)).toBeVisible()
  await create.username.fill('remote-agent-4')
  await expect(create.password).toHaveValue(/^\w{20}$/)
  const first = await create.password.inputValue()
  await create.submit.click()
  await expect(create.created).toContainText('acme-office.sip.twilio.com')
  await expect(create.created).toContainText('sip:remote-agent-4@acme-office.sip.twilio.com')
  await create.created.getByRole('tab', { name: 'One-time link' }).click()
  await create.created.getByRole('button', { name: 'Create a one-time link' }).click()
  await expect(create.created).toContainText(/valid until/i)
  await create.stored.click()

  await create.table.getByRole('link', { name: 'remote-agent-4' }).click()
  await page.getByRole('button', { name: 'Rotate password' }).click()
  const rotation = rotateForm(page)
  await expect(rotation.password).toHaveValue(/^\w{20}$/)
  const second = await rotation.password.inputValue()
  await rotation.change.click()
  await expect(rotation.rotated).toContainText(second)

  const listSid = /CL[0-9a-f]{32}/.exec(page.url())?.[0] ?? ''
  const works = (password: string) =>
    world.twilio.passwordWorks(listSid, 'remote-agent-4', password)
  expect([works(first), works(second)]).toEqual([false, true])
})
