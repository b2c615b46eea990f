import type { Page } from '@playwright/test'
import { ADMIN } from '../fixtures/world.ts'
import { createPage } from '../pages/create-page.ts'
import { openHandoverCard } from '../pages/handover-card.ts'
import { linkSection, makeLink } from '../pages/handover-link.ts'
import type { State } from './state.ts'

const openLink = 'Show the card'

/** Opens a link, after closing the card that it was made from. */
async function follow(page: Page, link: string): Promise<void> {
  await createPage(page).stored.click()
  await page.goto(link)
  await page.getByRole('button', { name: openLink }).waitFor()
}

/** The states of the hand-over card, and of the page of a one-time link. */
export const HANDOVER_STATES: State[] = [
  {
    name: 'the card, with a file',
    screenshots: ['dark'],
    open: async (page) => {
      const card = await openHandoverCard(page, 'PBX trunks')
      await card.tab('Device file').click()
      await card.device.selectOption({ label: 'Poly (Polycom) with UC Software' })
    },
  },
  {
    name: 'the card, its QR code',
    open: async (page) => {
      const card = await openHandoverCard(page, 'PBX trunks')
      await card.tab('QR').click()
      await card.created.getByRole('img').waitFor()
    },
  },
  {
    name: 'a link is made',
    open: async (page) => {
      await makeLink(page)
      await linkSection(page).links.waitFor()
    },
  },
  {
    name: 'where a link leads',
    open: async (page) => {
      await follow(page, await makeLink(page))
    },
  },
  {
    name: 'a link opened',
    screenshots: ['light'],
    open: async (page) => {
      await follow(page, await makeLink(page))
      await page.getByRole('button', { name: openLink }).click()
      await page.getByRole('button', { name: 'I’ve saved it' }).waitFor()
    },
  },
  {
    name: 'a link used up',
    open: async (page) => {
      const link = await makeLink(page)
      await linkSection(page).withdraw.click()
      await follow(page, link)
      await page.getByRole('button', { name: openLink }).click()
      await page.getByRole('group', { name: 'This link no longer works' }).waitFor()
    },
  },
  {
    name: 'a link opened in this tab already',
    open: async (page) => {
      const link = await makeLink(page)
      await follow(page, link)
      await page.getByRole('button', { name: openLink }).click()
      await page.getByRole('button', { name: 'I’ve saved it' }).click()
      await page.reload()
      await page.getByText('opened in this tab already').waitFor()
    },
  },
  {
    name: 'a link that is not complete',
    open: async (page) => {
      await page.goto('/handover/some-link')
      await page.getByRole('heading', { name: 'This link is incomplete' }).waitFor()
    },
  },
  {
    name: 'a session that ended in the middle of a form',
    open: async (page) => {
      const create = createPage(page)
      await create.open()
      await create.fillIn('mid-form')
      await create.submitSignedOut()
      const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
      await dialog.getByLabel('E-mail address').fill(ADMIN.email)
    },
  },
]
