import type { Page } from '@playwright/test'
import { createPage } from './create-page.ts'

/** What a card of these tests holds. */
export const PASSWORD = 'Canary4711Password'

/** The part of the card that makes links, by the names a person or a screen reader finds things by. */
export function linkPart(page: Page) {
  const part = page.getByRole('region', { name: 'Pass it on with a one-time link' })
  return {
    part,
    lifetime: part.getByLabel('The link works for'),
    make: part.getByRole('button', { name: /^Make (a one-time|another) link$/ }),
    shown: part.getByText(/\/handover\//),
    links: part.getByRole('list', { name: 'Links for this credential' }),
    withdraw: part.getByRole('button', { name: /^Withdraw the link/ }),
    refresh: part.getByRole('button', { name: 'Refresh' }),
  }
}

/** Creates a credential and makes a link to its card. */
export async function madeLink(page: Page, username = 'lobby-phone'): Promise<string> {
  const create = createPage(page)
  await create.open()
  await create.fillIn(username, PASSWORD)
  await create.submit.click()
  await create.created.waitFor()
  const { make, shown } = linkPart(page)
  await make.click()
  return (await shown.textContent()) ?? ''
}

/** As somebody who has nothing but the link: in another profile, not signed in. */
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
  page.getByRole('heading', { name: 'Set up the phone with this' })
