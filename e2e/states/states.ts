import type { Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { expect } from '../fixtures/test.ts'
import { AMOUNT_STATES } from './amount-states.ts'
import { EVERYWHERE_STATES } from './everywhere-states.ts'
import { FIND_STATES } from './find-states.ts'
import { HANDING_STATES } from './handover-states.ts'
import { LIST_STATES } from './list-states.ts'
import { goOffline } from '../fixtures/offline.ts'
import { PEOPLE_STATES } from './people-states.ts'
import { listsPage } from '../pages/lists-page.ts'
import type { State } from './state.ts'

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
      await goOffline(page)
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
      await goOffline(page)
      await page.getByText(/You are offline/).waitFor()
    },
  },
]

/** Every state that has a look of its own, by what one is about there. */
export const STATES: Record<string, State[]> = {
  creating: CREATE_STATES,
  'people and record': PEOPLE_STATES,
  finding: FIND_STATES,
  'handing over': HANDING_STATES,
  'amounts and roles': AMOUNT_STATES,
  'lists and status': LIST_STATES,
  everywhere: EVERYWHERE_STATES,
}
