import type { Page } from '@playwright/test'
import { createPage } from './create-page.ts'
import { expect, signIn, somebody } from './fixtures.ts'
import { FIND_STATES } from './find-states.ts'
import { LIST_STATES } from './list-states.ts'
import { listsPage } from './lists-page.ts'
import type { State } from './state.ts'
import { ADMIN } from './world.ts'

async function filledIn(page: Page) {
  const create = createPage(page)
  await create.open()
  await create.fillIn('anna.new')
  return create
}

const CREATE_STATES: State[] = [
  {
    name: 'all lists',
    reach: async (page) => listsPage(page).open(),
  },
  { name: 'list and form', reach: async (page) => void (await createPage(page).open()) },
  {
    name: 'warnings and rules',
    reach: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.fillIn(' Anna Ä', 'abc $é')
      await create.show.click()
    },
  },
  {
    name: 'errors',
    reach: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.submit.click()
      await create.summary.waitFor()
    },
  },
  {
    name: 'refused by Twilio',
    reach: async (page, world) => {
      const create = createPage(page)
      await create.open()
      world.twilio.setFault({ fault: '401', method: 'POST' })
      await create.fillIn('anna')
      await create.submit.click()
      await create.summary.waitFor()
    },
  },
  {
    name: 'busy',
    reach: async (page, world) => {
      const create = createPage(page)
      await create.open()
      world.twilio.setFault({ fault: 'no-reply-before-commit', method: 'POST' })
      await create.fillIn('anna')
      await create.submit.click()
      await expect(create.submit).toHaveText('Creating…')
    },
  },
  {
    name: 'created',
    reach: async (page) => {
      const create = await filledIn(page)
      await create.submit.click()
      await create.created.waitFor()
    },
  },
  {
    name: 'created, confirmed after a lost reply',
    reach: async (page, world) => {
      const create = await filledIn(page)
      world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST' })
      await create.submit.click()
      await create.created.getByText(/reply was lost/).waitFor()
    },
  },
  {
    name: 'not known yet',
    reach: async (page) => {
      const create = await filledIn(page)
      await page.waitForLoadState('networkidle')
      await page.context().setOffline(true)
      await create.submit.click()
      await create.form.getByText(/No answer yet/).waitFor()
    },
  },
  {
    name: 'a password waiting elsewhere',
    reach: async (page) => {
      const create = await filledIn(page)
      await create.submit.click()
      await create.created.waitFor()
      await page.getByRole('link', { name: 'Sipdesk' }).click()
      await page.getByText('A password is waiting to be stored').waitFor()
    },
  },
  {
    name: 'a failure told elsewhere',
    reach: async (page, world) => {
      const create = await filledIn(page)
      world.twilio.setFault({ fault: '401', delayMs: 2_000, method: 'POST' })
      await create.submit.click()
      await page.getByRole('link', { name: 'Sipdesk' }).click()
      await page.getByText('was not created').first().waitFor()
    },
  },
  {
    name: 'credentials unreadable',
    reach: async (page, world) => {
      const { sid } = await createPage(page).open()
      world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
      await page.goto(`/lists/${sid}`)
      await page.getByRole('button', { name: 'Try again' }).first().waitFor()
    },
  },
  {
    name: 'Twilio down',
    reach: async (page, world) => {
      world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
      await page.goto('/')
      await page.getByText('Twilio gave no usable answer').first().waitFor()
    },
  },
  {
    name: 'loading',
    reach: async (page, world) => {
      world.twilio.setFault({ fault: 'no-reply-before-commit', method: 'GET', times: Infinity })
      await page.goto('/')
      await page.getByRole('navigation', { name: 'Credential lists' }).waitFor()
    },
  },
  {
    name: 'offline',
    reach: async (page) => {
      await createPage(page).open()
      await page.context().setOffline(true)
      await page.getByText(/You are offline/).waitFor()
    },
  },
]

const PEOPLE_STATES: State[] = [
  {
    name: 'sign-in',
    reach: async (page) => {
      await page.context().clearCookies()
      await page.goto('/')
      await page.getByLabel('E-mail address').waitFor()
      await page.getByRole('button', { name: 'Sign in' }).click()
    },
  },
  {
    name: 'sign-in refused',
    reach: async (page) => {
      await page.context().clearCookies()
      await page.goto('/')
      await page.getByLabel('E-mail address').fill(ADMIN.email)
      await page.getByLabel('Password', { exact: true }).fill('wrong')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('group', { name: 'Sign-in failed' }).waitFor()
    },
  },
  {
    name: 'setting a password',
    reach: async (page) => {
      await page.goto('/join#token')
      await page.getByRole('button', { name: 'Set password' }).click()
      await page.getByText(/The password is too short/).waitFor()
    },
  },
  {
    name: 'people, an invitation shown',
    reach: async (page) => {
      await page.goto('/people')
      await page.getByLabel('Name').fill('Vera')
      await page.getByLabel('E-mail address').fill('vera@example.com')
      await page.getByRole('button', { name: 'Invite' }).click()
      await page.getByText(/\/join#/).waitFor()
    },
  },
  {
    name: 'people, a question',
    reach: async (page) => {
      await page.goto('/people')
      await page
        .getByRole('button', { name: /Change role/ })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'account',
    reach: async (page) => {
      await page.goto('/account')
      await page.getByText('This one').first().waitFor()
    },
  },
  {
    name: 'account, a second factor being set up',
    reach: async (page) => {
      await page.goto('/account')
      await page.getByRole('button', { name: 'Set up a second factor' }).click()
      const password = page.getByRole('region', { name: 'Second factor' }).getByRole('textbox')
      await password.fill(ADMIN.password)
      await password.press('Enter')
      await page.getByRole('img', { name: /QR code/ }).waitFor()
    },
  },
  {
    name: 'record',
    reach: async (page) => {
      await page.goto('/record')
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'record, an event opened',
    reach: async (page) => {
      await page.goto('/record')
      await page.getByRole('table').getByRole('button').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'record, nothing found',
    reach: async (page) => {
      await page.goto('/record?username=nobody')
      await page.getByRole('button', { name: 'Clear filters' }).first().waitFor()
    },
  },
  {
    name: 'for admins only',
    reach: async (page) => {
      await signIn(page, await somebody(page, 'viewer'))
      await page.goto('/record')
      await page.getByRole('heading', { name: 'For admins only' }).waitFor()
    },
  },
  {
    name: 'not found',
    reach: async (page) => {
      await page.goto('/nowhere')
    },
  },
]

/** Every state that has a look of its own, by what one is about there. */
export const STATES: Record<string, State[]> = {
  creating: CREATE_STATES,
  'people and record': PEOPLE_STATES,
  finding: FIND_STATES,
  'lists and status': LIST_STATES,
}
