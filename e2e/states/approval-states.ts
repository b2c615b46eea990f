import type { Page } from '@playwright/test'
import { letExpire, requireSecondAdmin, secondAdmin } from '../fixtures/second-admin.ts'
import type { World } from '../fixtures/world.ts'
import type { State } from './state.ts'

const CHANGE = { headers: { 'X-Sipdesk': '1', 'X-Sipdesk-Reason': 'Has left the company' } }
const LONG = 'third.admin.with.a.long.address@subsidiary.company.example.com'

/** The first admin asks for one more. */
async function ask(page: Page, email: string): Promise<void> {
  const data = { email, name: 'Third Admin', role: 'admin' }
  const reply = await page.request.post('/api/people', { ...CHANGE, data })
  if (reply.status() !== 202) throw new Error(await reply.text())
}

/** As the second admin sees it; closed with the browser. */
async function becomeSecond(page: Page, world: World): Promise<void> {
  await using second = await secondAdmin(page, world)
  requireSecondAdmin(world.dataDir, 'make-admin', 'remove-admin', 'export-activity')
  await ask(page, 'expired@example.com')
  letExpire(world.dataDir)
  await ask(page, LONG)
  const cookies = await second.context().cookies()
  await page.context().clearCookies()
  await page.context().addCookies(cookies)
}

/** The states of what a second admin has to confirm. */
export const APPROVAL_STATES: State[] = [
  {
    name: 'approvals, nothing waits',
    open: async (page, { dataDir }) => {
      requireSecondAdmin(dataDir, 'delete-list')
      await page.goto('/approvals')
      await page.getByText('Nothing waits for a second admin.').waitFor()
    },
  },
  {
    name: 'approvals, one waits, one has expired',
    open: async (page, world) => {
      await becomeSecond(page, world)
      await page.goto('/approvals')
      await page.getByRole('button', { name: /^Confirm: / }).waitFor()
      await page.getByText('Expired', { exact: true }).waitFor()
      await page.getByRole('link', { name: 'Approvals 1 waits for you' }).waitFor()
    },
  },
  {
    name: 'approvals, a question',
    open: async (page, world) => {
      await becomeSecond(page, world)
      await page.goto('/approvals')
      await page.getByRole('button', { name: /^Confirm: / }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'people, one waits, another is about to be asked for',
    open: async (page, { dataDir }) => {
      requireSecondAdmin(dataDir, 'make-admin', 'remove-admin')
      await ask(page, LONG)
      await page.goto('/people')
      await page.getByRole('button', { name: 'Withdraw' }).waitFor()
      await page
        .getByRole('button', { name: /Change role/ })
        .first()
        .click()
      await page.getByRole('combobox', { name: 'Role' }).last().selectOption('viewer')
      await page.getByText('A second admin must confirm this').waitFor()
    },
  },
]
