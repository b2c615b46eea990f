import { addAuthenticator, addPasskey } from '../fixtures/authenticator.ts'
import { setProven, setRole } from '../fixtures/proven.ts'
import { signIn, newPerson } from '../fixtures/test.ts'
import { activityPage } from '../pages/activity-page.ts'
import { createPage } from '../pages/create-page.ts'
import type { State } from './state.ts'
import { ADMIN } from '../fixtures/world.ts'

/** The states of signing in, of people and accounts, and of activity. */
export const PEOPLE_STATES: State[] = [
  {
    name: 'sign-in',
    open: async (page) => {
      await page.context().clearCookies()
      await page.goto('/')
      await page.getByLabel('E-mail address').waitFor()
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    },
  },
  {
    name: 'sign-in refused',
    screenshots: ['light'],
    open: async (page) => {
      await page.context().clearCookies()
      await page.goto('/')
      await page.getByLabel('E-mail address').fill(ADMIN.email)
      await page.getByLabel('Password', { exact: true }).fill('wrong')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('group', { name: 'Sign-in failed' }).waitFor()
    },
  },
  {
    name: 'setting a password',
    screenshots: ['dark'],
    open: async (page) => {
      await page.goto('/join#token')
      await page.getByRole('button', { name: 'Set password' }).click()
      await page.getByText(/The password is too short/).waitFor()
    },
  },
  {
    name: 'people, an invitation shown',
    screenshots: ['light'],
    open: async (page) => {
      await page.goto('/people')
      await page.getByLabel('Name').fill('Vera')
      await page.getByLabel('E-mail address').fill('vera@example.com')
      await page.getByRole('button', { name: 'Invite' }).click()
      await page.getByText(/\/join#/).waitFor()
    },
  },
  {
    name: 'people, a question',
    open: async (page) => {
      await page.goto('/people')
      await page
        .getByRole('button', { name: /Change role/ })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'a person, with what they have seen',
    open: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.fillIn('seen-by-an-admin')
      await create.submit.click()
      await create.stored.waitFor()
      await page.goto('/people')
      await page.getByRole('table').getByRole('link', { name: 'First admin' }).click()
      await page.getByRole('table', { name: 'Credentials this person has seen' }).waitFor()
    },
  },
  {
    name: 'a person whom nobody knows',
    open: async (page) => {
      await page.goto('/people/nobody')
      await page
        .getByText(/not found|no such person/i)
        .first()
        .waitFor()
    },
  },
  {
    name: 'account',
    open: async (page) => {
      await page.goto('/account')
      await page.getByText('This device').first().waitFor()
    },
  },
  {
    name: 'account, a second factor being set up',
    screenshots: ['light'],
    open: async (page) => {
      await page.goto('/account')
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
      const password = page.getByRole('region', { name: 'Second factor' }).getByRole('textbox')
      await password.fill(ADMIN.password)
      await password.press('Enter')
      await page.getByRole('img', { name: /QR code/ }).waitFor()
    },
  },
  {
    name: 'account, passkeys, one being added',
    open: async (page) => {
      await addAuthenticator(page)
      await addPasskey(page, 'Work laptop')
      await page.getByRole('button', { name: 'Add a passkey' }).click()
      await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
    },
  },
  {
    name: 'account, a passkey about to be removed',
    open: async (page) => {
      await addAuthenticator(page)
      await addPasskey(page, 'A security key with a very long name that breaks nowhere-else')
      await page.getByRole('button', { name: /^Remove “/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'sign-in, a passkey asked for and not given',
    open: async (page) => {
      const device = await addAuthenticator(page)
      await addPasskey(page, 'Work laptop')
      await device.setVerifying(false)
      await page.context().clearCookies()
      await page.goto('/')
      await page.getByLabel('E-mail address').fill(ADMIN.email)
      await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Use a passkey' }).click()
      await page.getByRole('group', { name: 'No passkey was used' }).waitFor()
    },
  },
  {
    name: 'the question who it is, by a passkey',
    open: async (page, { dataDir }) => {
      await addAuthenticator(page)
      await addPasskey(page, 'Work laptop')
      setProven(dataDir, 11)
      await page.getByRole('button', { name: /^Remove “/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
      await page.getByRole('button', { name: 'Use your passkey' }).waitFor()
    },
  },
  {
    name: 'the question who it is, refused',
    open: async (page, { dataDir }) => {
      setProven(dataDir, 11)
      await page.goto('/people')
      await page
        .getByRole('button', { name: /Change role/ })
        .first()
        .click()
      await page.getByRole('combobox', { name: 'Role' }).last().selectOption('viewer')
      await page.getByRole('button', { name: 'Change role', exact: true }).click()
      const question = page.getByRole('dialog', { name: 'Confirm that it’s you' })
      await question.getByLabel('Your password', { exact: true }).fill('wrong')
      await page.keyboard.press('Enter')
      await question.getByText('This isn’t your password.').first().waitFor()
    },
  },
  {
    name: 'a second factor required, and being set up',
    settings: { REQUIRE_SECOND_FACTOR: 'all' },
    open: async (page) => {
      await page.goto('/')
      await page.getByLabel('Your password', { exact: true }).fill(ADMIN.password)
      await page.keyboard.press('Enter')
      await page.getByRole('img', { name: /QR code/ }).waitFor()
    },
  },
  {
    name: 'a second factor required meanwhile',
    settings: { REQUIRE_SECOND_FACTOR: 'admin' },
    open: async (page, { dataDir }) => {
      setRole(dataDir, 'operator')
      await page.goto('/')
      await page.getByRole('heading', { level: 1 }).waitFor()
      setRole(dataDir, 'admin')
      // Another read may have been first: then the question is in front of the link.
      await page.locator('a[href="/status"]').first().dispatchEvent('click')
      const question = page.getByRole('dialog', { name: 'Set up a second factor first' })
      await question.getByLabel('Your password', { exact: true }).waitFor()
    },
  },
  {
    name: 'activity',
    screenshots: ['light'],
    open: async (page) => {
      await page.goto('/activity')
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'activity, an action opened',
    screenshots: ['dark'],
    open: async (page) => {
      await createPage(page).open()
      await createPage(page).fillIn('opened-in-its-place')
      await createPage(page).submit.click()
      await createPage(page).stored.waitFor()
      await page.goto('/activity?usernameContains=opened&last=24h')
      await activityPage(page).openers.first().click()
      await activityPage(page).details.getByText('Raw data').click()
    },
  },
  {
    name: 'activity, somebody being picked',
    open: async (page) => {
      const name = 'Älena 🐝 von der Hohenwaldbergen-Ostermann-Lindenthal'
      await newPerson(page, 'operator', { name })
      await newPerson(page, 'viewer', { name: 'مريم الحسن' })
      await page.goto('/activity')
      await activityPage(page).openFilters()
      await activityPage(page).chip('Person').click()
      await page.getByRole('option', { name }).waitFor()
    },
  },
  {
    name: 'activity, nothing found, out of date',
    open: async (page) => {
      await page.goto('/activity?username=nobody&from=2026-01-01T00:00:00.000Z')
      await page.getByRole('button', { name: 'Clear filters' }).first().waitFor()
      await page.context().setOffline(true)
      await page.getByText(/^As of/).waitFor()
    },
  },
  {
    name: 'for admins only',
    open: async (page) => {
      await signIn(page, await newPerson(page, 'viewer'))
      await page.goto('/activity')
      await page.getByRole('heading', { name: 'You need the admin role' }).waitFor()
    },
  },
  {
    name: 'not found',
    screenshots: ['light'],
    open: async (page) => {
      await page.goto('/nowhere')
    },
  },
]
