import { signIn, newPerson } from '../fixtures/test.ts'
import type { State } from './state.ts'

/** The states of lists that are given to some people alone. */
export const SCOPE_STATES: State[] = [
  {
    name: 'people, lists being chosen of a hundred, one gone',
    seed: 'hundred-lists',
    open: async (page) => {
      const gone = `CL${'0'.repeat(32)}`
      await newPerson(page, 'viewer', { lists: [gone] })
      await page.goto('/people')
      await page.getByRole('button', { name: 'Change lists: Some viewer' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('checkbox').nth(2).check()
      await dialog.getByLabel('Filter lists').fill('1')
      await dialog.getByLabel('Filter lists').press('Enter')
      await dialog.getByText('1 of 100 lists chosen').waitFor()
    },
  },
  {
    name: 'people, an invitation to some lists',
    open: async (page) => {
      await page.goto('/people')
      await page.getByText('Chosen lists').click()
      await page.getByRole('checkbox').first().check()
    },
  },
  {
    name: 'all lists, none given',
    open: async (page) => {
      await signIn(page, await newPerson(page, 'operator', { lists: [] }))
      await page.goto('/')
      await page.getByText('No list was given to you.').waitFor()
    },
  },
  {
    name: 'all lists, two given',
    open: async (page) => {
      const { credentialLists } = await (await page.request.get('/api/credential-lists')).json()
      const lists = [credentialLists[0].sid, credentialLists[1].sid]
      await signIn(page, await newPerson(page, 'viewer', { lists }))
      await page.goto('/')
      await page.getByText('2 lists were given to you.').waitFor()
    },
  },
]
