import { createPage } from './create-page.ts'
import type { State } from './state.ts'

/** What finding shows: one credential, duplicates, the search. */
export const FIND_STATES: State[] = [
  {
    name: 'a credential opened',
    reach: async (page) => {
      const { sid } = await createPage(page).open()
      await page.goto(`/lists/${sid}?username=reception`)
      await page.getByRole('button', { name: 'Rotate password' }).waitFor()
    },
  },
  {
    name: 'a credential that is not there, nothing found in the list',
    reach: async (page) => {
      const { sid } = await createPage(page).open()
      await page.goto(`/lists/${sid}?username=nobody&q=nobody`)
      await page.getByRole('link', { name: 'Create it' }).waitFor()
    },
  },
  {
    name: 'a username taken elsewhere',
    reach: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.username.fill('handset-201')
      await page.getByRole('link', { name: 'Show the other one' }).waitFor()
    },
  },
  {
    name: 'search, with results',
    reach: async (page) => {
      await page.goto('/search?q=set-2')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'search, nothing found',
    reach: async (page) => {
      await page.goto('/search?q=nobody')
      await page.getByText(/No list has a username/).waitFor()
    },
  },
]
