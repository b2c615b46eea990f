import type { Page } from '@playwright/test'
import { createPage } from './create-page.ts'

/** What a card of these tests holds. */
export const PASSWORD = 'Canary4711Password'

/** The section of the card that makes links, by the names a person or a screen reader finds things by. */
export function linkSection(page: Page) {
  const section = page.getByRole('region', { name: 'Share it with a one-time link' })
  return {
    section,
    lifetime: section.getByLabel('The link works for'),
    make: section.getByRole('button', { name: /^Create (a one-time|another) link$/ }),
    shown: section.getByText(/\/handover\//),
    links: section.getByRole('list', { name: 'Links for this credential' }),
    withdraw: section.getByRole('button', { name: /^Withdraw the link/ }),
    refresh: section.getByRole('button', { name: 'Refresh' }),
  }
}

/** Creates a credential and makes a link to its card. */
export async function makeLink(page: Page, username = 'lobby-phone', list = 0): Promise<string> {
  const create = createPage(page)
  await create.open(list)
  await create.fillIn(username, PASSWORD)
  await create.submit.click()
  await create.created.waitFor()
  const { make, shown } = linkSection(page)
  await page.getByRole('tab', { name: 'One-time link' }).click()
  await make.click()
  return (await shown.textContent()) ?? ''
}

/** A page of a person who has only the link: in another profile, not signed in. */
export async function stranger(page: Page): Promise<Page> {
  const { origin } = new URL(page.url())
  const context = await page.context().browser()?.newContext({ baseURL: origin })
  if (!context) throw new Error('no browser')
  return context.newPage()
}

/** The one button of the page that a link leads to. */
export const show = (page: Page) => page.getByRole('button', { name: 'Show the card' })
/** What stands above a card that was opened. */
export const card = (page: Page) =>
  page.getByRole('heading', { name: 'Your phone’s sign-in details' })
