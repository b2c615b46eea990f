import type { Page } from '@playwright/test'

/** The page Activity: how its filters, rows and files are found. */
export function activityPage(page: Page) {
  const table = page.getByRole('table', { name: 'Actions' })
  const opener = page.getByRole('button', { name: /: details of / })
  const openers = table.locator(opener)
  /** The button of a filter, whether or not something is chosen. */
  const chip = (label: string) =>
    page.getByRole('search').getByRole('button', { name: new RegExp(`^${label}`) })

  return {
    table,
    /** The button of each row, which opens it in its place. */
    openers,
    /** The rows with this text. */
    rows: (text: string) => table.getByRole('row').filter({ has: opener, hasText: text }),
    /** What is known of the row that is open. */
    details: table.locator('[id^="action-"]'),
    chip,
    remove: (label: string) => page.getByRole('button', { name: `Remove the filter: ${label}` }),
    clear: page.getByRole('button', { name: 'Clear filters' }),
    live: page.getByText('Live', { exact: true }),
    async open(query = '') {
      await page.goto(`/activity${query}`)
      await table.or(page.getByText('No action matches')).first().waitFor()
    },
    /** On a phone they are behind a button. */
    async openFilters() {
      const button = page.getByRole('button', { name: 'Filter', exact: true })
      if (await button.isVisible()) await button.click()
    },
    async pick(label: string, letters: string) {
      await chip(label).click()
      await page.getByRole('combobox').fill(letters)
      await page.keyboard.press('Enter')
    },
    async findUsername(part: string) {
      await chip('Username').click()
      await page.getByRole('textbox', { name: 'Username contains' }).fill(part)
      await page.keyboard.press('Enter')
    },
    async exportAs(format: 'For a spreadsheet' | 'CSV' | 'JSON') {
      const downloaded = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await page.getByRole('link', { name: format }).click()
      return await downloaded
    },
  }
}
