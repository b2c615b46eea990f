import type { Page } from '@playwright/test'
import { createPage } from './create-page.ts'

/** The search, and what opens from it. */
export function findPage(page: Page) {
  return {
    filter: page.getByRole('searchbox', { name: 'Filter this list' }),
    field: page.getByRole('combobox', { name: 'Username' }),
    results: page.getByRole('listbox', { name: 'Usernames found' }),
    options: page.getByRole('option'),
    details: (username: string) => page.getByRole('region', { name: username, exact: true }),
    row: (username: string) =>
      createPage(page).table.getByRole('link', { name: username, exact: true }),
  }
}
