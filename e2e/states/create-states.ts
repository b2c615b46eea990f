import type { Page } from '@playwright/test'
import { outageBanner } from '../pages/outage.ts'
import { createPage } from '../pages/create-page.ts'
import { expect, goOffline } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import type { State } from './state.ts'
import { HELD_BACK, untilHeldBack } from '../fixtures/held-back.ts'

async function filledIn(page: Page) {
  const create = createPage(page)
  await create.open()
  await create.fillIn('anna.new')
  return create
}

/** The states of the lists on the home page, of a list with its form, and of a create. */
export const CREATE_STATES: State[] = [
  {
    name: 'all lists',
    screenshots: ['light'],
    open: async (page) => listsPage(page).open(),
  },
  {
    name: 'list and form',
    screenshots: ['light', 'dark'],
    open: async (page) => void (await createPage(page).open()),
  },
  {
    name: 'warnings and rules',
    screenshots: ['light'],
    open: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.fillIn(' Anna Ä', 'abc $é')
      await create.show.click()
    },
  },
  {
    name: 'a look-alike, and what cannot be seen',
    open: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.fillIn('ANNA\u200b.schmidt\u3000')
      await create.form.getByText(/Looks like/).waitFor()
    },
  },
  {
    name: 'errors',
    screenshots: ['dark'],
    open: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.submit.click()
      await create.summary.waitFor()
    },
  },
  {
    name: 'refused by Twilio',
    open: async (page, world) => {
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
    open: async (page, world) => {
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
    screenshots: ['light'],
    open: async (page) => {
      const create = await filledIn(page)
      await create.submit.click()
      await create.created.waitFor()
    },
  },
  {
    name: 'created, confirmed after a lost reply',
    open: async (page, world) => {
      const create = await filledIn(page)
      world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST' })
      await create.submit.click()
      await create.created.getByText(/reply was lost/).waitFor()
    },
  },
  {
    name: 'not known yet',
    screenshots: ['light'],
    open: async (page) => {
      const create = await filledIn(page)
      await page.waitForLoadState('networkidle')
      await goOffline(page)
      await create.submit.click()
      await create.form.getByText(/No answer yet/).waitFor()
    },
  },
  {
    name: 'a password waiting elsewhere',
    open: async (page) => {
      const { sid } = await createPage(page).open(1)
      await page.getByRole('link', { name: 'Berlin office' }).click()
      await page.getByRole('heading', { level: 1, name: 'Berlin office' }).waitFor()
      const create = createPage(page)
      await create.username.fill('anna.waits')
      await create.submit.click()
      await create.created.waitFor()
      await page.goBack()
      await page.waitForURL(`**/${sid}`)
      await page.getByText('is waiting to be stored').waitFor()
    },
  },
  {
    name: 'a failure told elsewhere',
    open: async (page, world) => {
      const create = await filledIn(page)
      world.twilio.setFault({ fault: '401', delayMs: HELD_BACK, method: 'POST' })
      await create.submit.click()
      await page.getByRole('link', { name: 'Sipdesk' }).click()
      await page.getByRole('heading', { level: 1, name: 'Credential lists' }).waitFor()
      await untilHeldBack(world)
      world.twilio.clearFaults()
      await page.getByText('was not created').first().waitFor()
    },
  },
  {
    name: 'credentials unreadable',
    open: async (page, world) => {
      const { sid } = await createPage(page).open()
      world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
      await page.goto(`/lists/${sid}`)
      await page.getByRole('button', { name: 'Try now' }).first().waitFor()
    },
  },
  {
    name: 'Twilio down',
    open: async (page, world) => {
      world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
      await page.goto('/')
      await outageBanner(page).details.click()
      await page.getByText('HTTP 500').waitFor()
    },
  },
  {
    name: 'loading',
    screenshots: ['dark'],
    open: async (page, world) => {
      world.twilio.setFault({ fault: 'no-reply-before-commit', method: 'GET', times: Infinity })
      await page.goto('/')
      await page.getByRole('navigation', { name: 'Credential lists' }).waitFor()
    },
  },
  {
    name: 'offline',
    open: async (page) => {
      await createPage(page).open()
      await goOffline(page)
      await page.getByText(/You are offline/).waitFor()
    },
  },
]
