import { createPage } from '../pages/create-page.ts'
import { expect, signIn, newPerson } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import type { State } from './state.ts'

/** As long as each may be: 64 characters, and 32. */
const LONG_LIST = 'Warehouse handsets of the northern distribution centre, hall 140'
const LONG_USERNAME = 'warehouse-handset-hall-14-gate-7'

/** The states of empty and full accounts, of long names, and of viewers. */
export const AMOUNT_STATES: State[] = [
  {
    name: 'no list yet',
    seed: 'empty',
    open: async (page) => {
      await page.goto('/')
      await page.getByRole('heading', { name: 'No credential lists yet' }).waitFor()
    },
  },
  {
    name: 'no credential yet',
    open: async (page) => {
      const lists = listsPage(page)
      await lists.begin('Lobby phones')
      await lists.confirm('Create list').click()
      await lists.link('Lobby phones').click()
      await page.getByText('This list is empty').waitFor()
    },
  },
  {
    name: 'a full list',
    seed: 'list-of-999',
    open: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.fillIn('number-1000')
      await create.submit.click()
      await create.stored.click()
      await page.getByText(/This list is full/).waitFor()
    },
  },
  {
    name: 'a hundred lists',
    seed: 'hundred-lists',
    open: async (page) => {
      await listsPage(page).open()
      // How many of a hundred sizes are known at once depends on the machine; the others come by themselves.
      await expect(page.getByText('size not known yet')).toHaveCount(0)
    },
  },
  {
    name: 'long names',
    open: async (page) => {
      const lists = listsPage(page)
      await lists.begin(LONG_LIST)
      await lists.confirm('Create list').click()
      await lists.link(LONG_LIST).click()
      const create = createPage(page)
      await create.fillIn(LONG_USERNAME)
      await create.submit.click()
      await create.created.waitFor()
    },
  },
  {
    name: 'a list that cannot be read whole, for those who only look',
    open: async (page, { twilio }) => {
      twilio.setFault({ fault: 'odd-row', fields: { sid: null }, path: '/Credentials', times: 99 })
      await signIn(page, await newPerson(page, 'viewer'))
      await createPage(page).open()
      await page.getByText('One credential isn’t shown').waitFor()
      await expect(createPage(page).opener).toBeHidden()
    },
  },
]
