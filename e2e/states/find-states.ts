import type { Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { rotateForm } from '../pages/rotate-form.ts'
import type { State } from './state.ts'

async function openReception(page: Page): Promise<void> {
  const { sid } = await createPage(page).open()
  await page.goto(`/lists/${sid}?username=reception`)
  await page.getByRole('button', { name: 'Rotate password' }).waitFor()
}

/** What finding shows: one credential, duplicates, the search. */
export const FIND_STATES: State[] = [
  {
    name: 'a credential opened',
    screenshots: ['light'],
    open: openReception,
  },
  {
    name: 'a new password refused',
    open: async (page) => {
      await openReception(page)
      await page.getByRole('button', { name: 'Rotate password' }).click()
      const rotate = rotateForm(page)
      await rotate.fillIn('short')
      await rotate.change.click()
      await page.getByRole('group', { name: 'There is a problem' }).waitFor()
    },
  },
  {
    name: 'deleting a credential, the name not typed',
    screenshots: ['dark'],
    open: async (page) => {
      await openReception(page)
      await page.getByRole('button', { name: 'Delete…' }).click()
      await page.getByRole('button', { name: 'Delete credential' }).click()
      await page.getByText('That is not “reception”.').waitFor()
    },
  },
  {
    name: 'a credential that is not there, nothing found in the list',
    open: async (page) => {
      const { sid } = await createPage(page).open()
      await page.goto(`/lists/${sid}?username=nobody&q=nobody`)
      await page.getByRole('link', { name: 'Create it' }).waitFor()
    },
  },
  {
    name: 'a username taken elsewhere',
    open: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.username.fill('handset-201')
      await page.getByRole('link', { name: 'Show the other credential' }).waitFor()
    },
  },
  {
    name: 'search, with results',
    screenshots: ['light'],
    open: async (page) => {
      await page.goto('/search?q=set-2')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'search, nothing found',
    open: async (page) => {
      await page.goto('/search?q=nobody')
      await page.getByText(/No credential has/).waitFor()
    },
  },
]
