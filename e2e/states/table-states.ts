import type { Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { HELD_BACK } from '../fixtures/held-back.ts'
import { requireSecondAdmin, secondAdmin } from '../fixtures/second-admin.ts'
import { expect } from '../fixtures/test.ts'
import { tablePage } from '../pages/table-page.ts'
import type { State } from './state.ts'

/** Texts as long as they may be, of several scripts, and with what is drawn in colours. */
const TEXTS = [
  ['Meeting room Havel, second floor, beside the kitchen '.repeat(3), 'Facilities '.repeat(15)],
  ['🚪 Entrance 🏢', '👩‍🔧 Facilities'],
  ['טלפון בכניסה', 'דנה'],
  ['', 'Marek Nowak'],
]

/** The table of a list: selected, narrowed, changed together. */
export const TABLE_STATES: State[] = [
  {
    name: 'rows selected',
    open: async (page) => {
      await select(page, 3)
    },
  },
  {
    name: 'long, emoji and right-to-left texts',
    open: async (page) => {
      const { sid } = await createPage(page).open()
      const path = `/api/credential-lists/${sid}/credentials`
      const { credentials } = (await (await page.request.get(path)).json()) as {
        credentials: { sid: string }[]
      }
      for (const [index, [label, owner]] of TEXTS.entries()) {
        const data = { label: label?.slice(0, 200).trim(), owner: owner?.slice(0, 200).trim() }
        const headers = { 'X-Sipdesk': '1' }
        await page.request.patch(`${path}/${credentials[index]?.sid}/details`, { headers, data })
      }
      await page.reload()
      await page.getByText('Entrance').waitFor()
    },
  },
  {
    name: 'filters chosen, nothing fits',
    open: async (page) => {
      const { sid } = await createPage(page).open()
      await page.goto(`/lists/${sid}?age=1y&label=none`)
      await page.getByRole('button', { name: 'Clear filters' }).waitFor()
    },
  },
  {
    name: 'several to be deleted, not confirmed',
    open: async (page) => {
      await select(page, 10)
      await askToDelete(page)
      await page.getByRole('button', { name: 'Delete 10 credentials' }).click()
      await page.getByText('That is not 10.').waitFor()
    },
  },
  {
    name: 'a text for several, which looks like a password',
    open: async (page) => {
      await select(page, 2)
      await tablePage(page).bar.getByRole('button', { name: 'Set label…' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('Abcdefghijk1')
      await page.keyboard.press('Enter')
      await page.getByText('This looks like a password.').waitFor()
    },
  },
  {
    name: 'several being deleted',
    open: async (page, { twilio }) => {
      await select(page, 5)
      await askToDelete(page)
      twilio.setFault({ fault: 'latency', delayMs: HELD_BACK, method: 'DELETE', times: 9 })
      await confirm(page, 5)
      await page.getByText('Deleting 0 of 5').waitFor()
    },
  },
  {
    name: 'several being deleted, at the limit of changes',
    settings: { CHANGES_PER_MINUTE: '6' },
    open: async (page) => {
      await select(page, 14)
      await askToDelete(page)
      await confirm(page, 14)
      await page.getByRole('timer').waitFor()
    },
  },
  {
    name: 'several to be deleted by two admins, one of them asked for before',
    open: async (page, world) => {
      await using second = await secondAdmin(page, world)
      requireSecondAdmin(world.dataDir, 'delete-credential')
      await select(page, 1)
      await askToDelete(page)
      const [name = ''] = await tablePage(page).usernames()
      await page.getByLabel('Type the username to confirm').fill(name)
      await page.keyboard.press('Enter')
      await tablePage(page).bar.getByRole('button', { name: 'Close' }).click()
      await select(page, 3)
      await askToDelete(page)
      await confirm(page, 3)
      await expect(tablePage(page).bar).toContainText('2 wait for a second admin and 1 not deleted')
      await second.close()
    },
  },
]

async function select(page: Page, count: number): Promise<void> {
  const table = tablePage(page)
  await createPage(page).open()
  const names = await table.usernames()
  await table.box(names[0]).click()
  if (count > 1) await table.box(names[count - 1]).click({ modifiers: ['Shift'] })
  await expect(table.bar).toContainText(`${count} selected`)
}

async function askToDelete(page: Page): Promise<void> {
  await tablePage(page).bar.getByRole('button', { name: 'Delete…' }).click()
}

async function confirm(page: Page, count: number): Promise<void> {
  await page.getByLabel(`Type ${count} to confirm`).fill(String(count))
  await page.keyboard.press('Enter')
}
