import type { Page } from '@playwright/test'

/** The page of all lists, by the names a person or a screen reader finds things by. */
export function listsPage(page: Page) {
  const dialog = page.getByRole('dialog')
  const table = page.getByRole('table', { name: 'All lists' })
  const newList = page.getByRole('button', { name: 'New list' })
  const name = dialog.getByRole('textbox')

  /** Opens the page and waits until it is known what the lists reach. */
  async function open(search = ''): Promise<void> {
    await page.goto(`/${search}`)
    await table.getByText('Checking…').first().waitFor({ state: 'detached' })
    await table.getByRole('row').nth(1).waitFor()
  }

  const actions = (friendlyName: string) =>
    page.getByRole('button', { name: `Actions for ${friendlyName}`, exact: true })

  async function choose(friendlyName: string, action: string): Promise<void> {
    await actions(friendlyName).press('Enter')
    await page.getByRole('menuitem', { name: action }).press('Enter')
  }

  return {
    table,
    dialog,
    newList,
    name,
    row: (friendlyName: string) => table.getByRole('row').filter({ hasText: friendlyName }),
    link: (friendlyName: string) => table.getByRole('link', { name: friendlyName, exact: true }),
    actions,
    /** Asks for another name of the list, and for its end: by keys. */
    rename: (friendlyName: string) => choose(friendlyName, 'Rename…'),
    remove: (friendlyName: string) => choose(friendlyName, 'Delete…'),
    undo: page.getByRole('button', { name: 'Undo' }),
    dismiss: page.getByRole('button', { name: 'Dismiss' }),
    confirm: (label: string) => dialog.getByRole('button', { name: label }),

    open,

    /** Opens the page, and the dialog for a new list with a name in it. */
    async begin(friendlyName: string): Promise<void> {
      await open()
      await newList.click()
      await name.fill(friendlyName)
    },

    /** Gives a list of the open page another name. */
    async renameTo(friendlyName: string, newName: string): Promise<void> {
      await choose(friendlyName, 'Rename…')
      await name.fill(newName)
      await name.press('Enter')
      await page.getByText(`List “${friendlyName}” is now called “${newName}”`).first().waitFor()
    },

    /** The names, from the top. */
    names: () => table.getByRole('rowheader').getByRole('link').allInnerTexts(),
  }
}
