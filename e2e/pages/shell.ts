import type { Locator, Page } from '@playwright/test'

/** What stands around every page, by the names a person or a screen reader finds things by. */
export function shell(page: Page) {
  const rail = page.getByRole('navigation', { name: 'Sipdesk' })
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  const find = page.getByRole('button', { name: /^Find a list, username or person/ })
  const account = page.getByTitle('Your account and how the page looks').filter({ visible: true })
  const place = (name: string) => rail.getByRole('link', { name: new RegExp(`^${name}\\b`) })

  /** Opens the account menu, which stands in the drawer where the window is narrow. */
  async function openAccount(): Promise<void> {
    await find.waitFor()
    if (await menu.isVisible()) await menu.click()
    await account.click()
    await item('Sign out').waitFor()
  }
  const item = (name: string): Locator => page.getByRole('menuitem', { name, exact: true })

  return {
    rail,
    menu,
    find,
    account,
    place,
    item,
    choice: (name: string) => page.getByRole('menuitemradio', { name, exact: true }),
    openAccount,

    /** The page listens to its keys. */
    ready: () => find.waitFor(),

    /** To one of the places of the rail. */
    async goTo(name: string): Promise<void> {
      await find.waitFor()
      if (await menu.isVisible()) await menu.click()
      await place(name).click()
    },

    async signOut(): Promise<void> {
      await openAccount()
      await item('Sign out').click()
    },
  }
}
