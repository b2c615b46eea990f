import type { Page } from '@playwright/test'

/** The table of a list, by the names a person or a screen reader finds things by. */
export function tablePage(page: Page) {
  const table = page.getByRole('table', { name: 'Credentials' })
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') })
  return {
    table,
    /** Without the heads. */
    rows,
    row: (username = '') =>
      rows.filter({ has: page.getByRole('rowheader', { name: username, exact: true }) }),
    link: (username = '') => table.getByRole('link', { name: username, exact: true }),
    box: (username = '') => table.getByLabel(`Select ${username}`, { exact: true }),
    all: table.getByRole('checkbox', { name: 'Select all' }),
    menu: (username = '') =>
      table.getByRole('button', { name: `Actions for ${username}`, exact: true }),
    filter: page.getByRole('searchbox', { name: 'Filter this list' }),
    /** What floats above the foot: what to do with the selection, or a run. */
    bar: page.getByRole('region', { name: 'Selected credentials' }),
    /** The usernames, from the top. */
    usernames: () => rows.getByRole('link').allInnerTexts(),
  }
}
