import type { Page } from '@playwright/test'
import type { Company } from '@sipdesk/bff/testing/company.ts'
import { expectAccessible } from '../checks/accessible.ts'
import { expectRoom } from '../checks/room.ts'
import {
  COMPANY_BUTTON,
  comeByCompany,
  refuseAtCompany,
  signInAtCompany,
  test,
} from '../fixtures/company.ts'
import { setProven } from '../fixtures/proven.ts'
import { expect, newPerson } from '../fixtures/test.ts'
import { ADMIN, type World } from '../fixtures/world.ts'

/* Who has no password proves who they are with the company account, in a tab beside the form that waits. */

const CHANGE = { 'X-Sipdesk': '1' }

/** Comes in as a new admin, by an invitation and the company account alone, and lets the last proof grow old. */
async function joinByCompany(page: Page, company: Company, { dataDir }: World): Promise<void> {
  const data = { email: 'carla@example.com', name: 'Carla', role: 'admin' }
  const invited = await page.request.post('/api/people', { headers: CHANGE, data })
  const { invitation } = (await invited.json()) as { invitation: { link: string } }
  await page.context().clearCookies()
  company.person = { email: data.email, email_verified: true, name: data.name }
  await page.goto(invitation.link)
  await page.getByRole('button', { name: /company account|Firmenkonto/ }).click()
  await signInAtCompany(page, 'subject-1')
  await page.getByRole('heading', { level: 1 }).waitFor()
  setProven(dataDir, 11)
}

const question = (page: Page) => page.getByRole('dialog', { name: 'Confirm that it’s you' })

/** Fills an invitation and sends it off. */
async function invite(page: Page): Promise<void> {
  await page.goto('/people')
  await page.getByLabel('Name').fill('Vera')
  await page.getByLabel('E-mail address').fill('vera@example.com')
  await page.getByRole('button', { name: 'Invite' }).click()
}

/** Opens the company in another tab. */
async function goOut(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  await question(page).getByRole('button', { name: COMPANY_BUTTON }).click()
  return opened
}

const proven = (page: Page) => page.getByText(/\/join#/)
const goOn = (page: Page) => question(page).getByRole('button', { name: 'Continue' })

test('the form waits while it is proven in another tab, and is then sent', async ({
  page,
  company,
  world,
}) => {
  await joinByCompany(page, company, world)
  await invite(page)
  await expect(question(page).getByRole('button', { name: COMPANY_BUTTON })).toBeFocused()
  await expectAccessible(page)
  await expectRoom(page)

  const tab = await goOut(page)
  await page.bringToFront()
  await expect(goOn(page)).toBeFocused()
  await expectAccessible(page)
  await signInAtCompany(tab, 'subject-1')
  await expect(tab.getByText('You’ve confirmed that it’s you')).toBeVisible()
  await expect(tab).toHaveURL(`${world.url}/`)
  await expectAccessible(tab)
  await expectRoom(tab)

  await goOn(page).press('Enter')
  await expect(proven(page)).toBeVisible()
  await expect(question(page)).toBeHidden()
  await expect(page.getByRole('table')).toContainText('vera@example.com')
})

test('an address that says so is no proof', async ({ page, world }) => {
  setProven(world.dataDir, 11)
  for (const end of ['confirmed', 'second-factor', 'anything']) {
    await page.goto(`/?sign-in=${end}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
    await expect(page).toHaveURL(`${world.url}/`)
    await expect(page.getByText(/confirm(ed)? that it’s you/)).toHaveCount(0)
  }
})

test('what the company refuses, and a tab that was closed, lose nothing', async ({
  page,
  company,
  world,
}) => {
  await joinByCompany(page, company, world)
  await invite(page)
  const refused = await goOut(page)
  await refuseAtCompany(refused)
  await expect(refused.getByText('You didn’t confirm that it’s you')).toBeVisible()
  await expectAccessible(refused)
  await refused.close()
  await goOn(page).click()
  await expect(question(page)).toContainText('hasn’t confirmed it yet')
  await expect(goOn(page)).toBeFocused()
  await expectAccessible(page)

  await (await goOut(page)).close()
  await goOn(page).click()
  await expect(question(page)).toContainText('hasn’t confirmed it yet')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Invite' })).toBeFocused()
  await expect(page.getByLabel('Name')).toHaveValue('Vera')

  await page.keyboard.press('Enter')
  await signInAtCompany(await goOut(page), 'subject-1')
  await goOn(page).click()
  await expect(proven(page)).toBeVisible()
})

test('nobody proves it by the company account of somebody else', async ({
  page,
  company,
  world,
}) => {
  await joinByCompany(page, company, world)
  await invite(page)
  const tab = await goOut(page)
  await signInAtCompany(tab, 'subject-2')
  await expect(tab.getByText('Your company account didn’t confirm')).toBeVisible()
  await goOn(page).click()
  await expect(question(page)).toContainText('hasn’t confirmed it yet')
  await expect(page.getByLabel('Name')).toHaveValue('Vera')
})

test('where the browser blocks the tab, a link opens it', async ({ page, company, world }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await joinByCompany(page, company, world)
  await invite(page)
  await question(page).getByRole('button', { name: COMPANY_BUTTON }).click()
  await expect(question(page)).toContainText('blocked the new tab')
  const link = question(page).getByRole('link', { name: 'Open the company sign-in' })
  await expect(link).toBeFocused()
  await expectAccessible(page)
  await expectRoom(page)
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('Enter')
  await signInAtCompany(await opened, 'subject-1')
  await goOn(page).click()
  await expect(proven(page)).toBeVisible()
})

test.describe('in German, on a phone', () => {
  test.use({ locale: 'de-DE', viewport: { width: 375, height: 667 } })

  test('admins read which claim was missing', async ({ page, browser, company, world }) => {
    company.person = { email: 'dora@example.com', email_verified: false }
    await using context = await browser.newContext({ baseURL: world.url, locale: 'en' })
    const theirs = await context.newPage()
    await theirs.goto('/')
    await theirs.getByRole('button', { name: COMPANY_BUTTON }).click()
    await signInAtCompany(theirs, 'subject-7')
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sipdesk')
    await page.goto('/people')
    const refused = page.getByRole('listitem').filter({ hasText: 'subject-7 wurde abgewiesen' })
    await expect(refused).toContainText('Der Claim email_verified fehlt oder zählt nicht.')
    await expectAccessible(page)
    await expectRoom(page)
  })

  test('the question and its ends have room', async ({ page, company, world }) => {
    await joinByCompany(page, company, world)
    await page.goto('/people')
    await page.getByLabel('Name').fill('Vera')
    await page.getByLabel('E-Mail-Adresse').fill('vera@example.com')
    await page.getByRole('button', { name: 'Einladen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bestätigen Sie, dass Sie es sind' })
    const opened = page.context().waitForEvent('page')
    await dialog.getByRole('button', { name: 'Mit Ihrem Firmenkonto anmelden' }).click()
    const tab = await opened
    await dialog.getByRole('button', { name: 'Weiter' }).click()
    await expect(dialog).toContainText('noch nicht bestätigt')
    await expectAccessible(page)
    await expectRoom(page)
    await signInAtCompany(tab, 'subject-1')
    await expect(tab.getByText('Sie haben bestätigt, dass Sie es sind')).toBeVisible()
    await expectRoom(tab)
    await dialog.getByRole('button', { name: 'Weiter' }).click()
    await expect(page.getByText(/\/join#/)).toBeVisible()
  })
})

test('before a company account is approved, the admin says who they are', async ({
  page,
  company,
  theirs,
  world,
}) => {
  const { email } = await newPerson(page, 'operator')
  company.person = { email, email_verified: true }
  await comeByCompany(theirs)
  await expect(theirs.getByText('Your company account waits for approval.')).toBeVisible()

  await page.bringToFront()
  await page.goto('/people')
  await page.getByRole('button', { name: /^Approve/ }).click()
  setProven(world.dataDir, 11)
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
  await question(page).getByLabel('Your password', { exact: true }).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Company accounts' })).toBeHidden()
})
