import { createPage } from '../pages/create-page.ts'
import { loseLastEvent } from '../fixtures/lose-record.ts'
import { openDatabase } from '../fixtures/proven.ts'
import { signIn, newPerson, goOffline, expect } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import type { State } from './state.ts'

/** The states of the lists, of their reach, and of the status page. */
export const LIST_STATES: State[] = [
  {
    name: 'all lists, for those who only look',
    open: async (page) => {
      await signIn(page, await newPerson(page, 'viewer'))
      await listsPage(page).open()
    },
  },
  {
    name: 'all lists, reach unreadable',
    open: async (page, world) => {
      world.twilio.setFault({ fault: '403', path: '/Domains', times: Infinity })
      await page.goto('/')
      await page.getByText('The phone access of the lists couldn’t be read').waitFor()
    },
  },
  {
    name: 'all lists, none found',
    open: async (page) => {
      await listsPage(page).open()
      await page.getByLabel('Filter').fill('nowhere')
      await page.getByText('No list matches the filter.').waitFor()
    },
  },
  {
    name: 'all lists, those that need somebody',
    open: async (page) => {
      await listsPage(page).open('?show=needs&old=90')
      await page.getByText('passwords over 90 days old').first().waitFor()
    },
  },
  {
    name: 'help on a topic',
    open: async (page) => {
      await page.goto('/help/phone-access')
      await page.getByRole('link', { name: 'All topics' }).waitFor()
    },
  },
  {
    name: 'new list, name taken',
    open: async (page) => {
      const lists = listsPage(page)
      await lists.begin('Berlin office')
      await lists.dialog.getByText('has this name').waitFor()
    },
  },
  {
    name: 'new list, a look-alike',
    open: async (page) => {
      const lists = listsPage(page)
      await lists.begin('Berlin\u200b\u00a0office')
      await lists.dialog.getByRole('listitem').filter({ hasText: 'Looks like' }).waitFor()
    },
  },
  {
    name: 'new list, refused',
    open: async (page, world) => {
      const lists = listsPage(page)
      await lists.begin('Nice')
      world.twilio.setFault({ fault: '403', method: 'POST' })
      await lists.confirm('Create list').click()
      await lists.dialog.getByText('permission is missing').waitFor()
    },
  },
  {
    name: 'new list, not known yet',
    open: async (page) => {
      const lists = listsPage(page)
      await lists.begin('Slow phones')
      await goOffline(page)
      await lists.confirm('Create list').click()
      await page
        .getByRole('main')
        .getByText(/No answer yet/)
        .waitFor()
    },
  },
  {
    name: 'a list renamed',
    open: async (page) => {
      const lists = listsPage(page)
      await lists.open()
      await lists.renameTo('PBX trunks', 'Trunks')
    },
  },
  {
    name: 'a list renamed, undo refused',
    open: async (page, world) => {
      const lists = listsPage(page)
      await lists.open()
      await lists.renameTo('PBX trunks', 'Trunks')
      world.twilio.setFault({ fault: '403', method: 'POST' })
      await lists.undo.click()
      await page.getByRole('main').getByText('permission is missing').waitFor()
    },
  },
  {
    name: 'delete a list',
    open: async (page) => {
      const lists = listsPage(page)
      await lists.open()
      await lists.remove('Remote agents')
      await lists.confirm('Delete list').click()
      await lists.dialog.getByText('That is not').waitFor()
    },
  },
  {
    name: 'delete a list in use',
    screenshots: ['light'],
    open: async (page) => {
      const lists = listsPage(page)
      await lists.open()
      await lists.remove('Berlin office')
      await lists.dialog.getByText('Unmap it').waitFor()
    },
  },
  {
    name: 'reach, with details',
    screenshots: ['light'],
    open: async (page) => {
      await createPage(page).open(0)
      await page.locator('.reach-pill').click()
      await page.getByRole('table', { name: 'Domains that accept this list' }).waitFor()
    },
  },
  {
    name: 'reach, warned',
    open: async (page) => {
      await createPage(page).open(3)
      await page.locator('.reach-pill').click()
      await page.getByText('add the list both for calls').waitFor()
    },
  },
  {
    name: 'status',
    open: async (page) => {
      await page.goto('/status')
      await page.getByText('No errors since start').waitFor()
    },
  },
  {
    name: 'status, with activity lost',
    open: async (page, world) => {
      await page.goto('/status')
      await page.request.post('/api/credential-lists', {
        data: { friendlyName: 'Cologne' },
        headers: { 'X-Sipdesk': '1', 'Idempotency-Key': 'cologne' },
      })
      await loseLastEvent(world.dataDir)
      await expect(async () => {
        await page.getByRole('button', { name: 'Refresh' }).click()
        const lost = page.getByText('Some activity has been lost')
        await expect(lost).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await expect(
        page.getByText(/its activity ends at .* Activity up to .* recorded/),
      ).toBeVisible()
      await expect(page.getByText('Changes go on and are recorded')).toBeVisible()
    },
  },
  {
    name: 'status, with a feed that nobody takes',
    settings: {
      AUDIT_WEBHOOK_URL: 'http://127.0.0.1:1/',
      AUDIT_WEBHOOK_SECRET: 'whsec_cGxlbnR5IG9mIHJhbmRvbSBieXRlcyBmb3IgdGVzdHM=',
    },
    open: async (page) => {
      await page.goto('/status')
      await expect(async () => {
        await page.getByRole('button', { name: 'Refresh' }).click()
        const failing = page.getByText('The activity feed isn’t getting through')
        await expect(failing).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await expect(page.getByText(/events? behind, the oldest from/)).toBeVisible()
      await expect(page.getByRole('main').getByText('needs your attention')).toBeVisible()
      await expect(page.getByRole('main').getByText('All systems normal')).toBeHidden()
      await expect(page.getByText(/Sipdesk keeps trying\. Next attempt: /)).toBeVisible()
    },
  },
  {
    name: 'status, with activity changed from outside',
    open: async (page, world) => {
      await page.goto('/status')
      await page.getByText('No errors since start').waitFor()
      using database = openDatabase(world.dataDir)
      database.exec(`update "auditHead" set "at" = '2020-01-01T00:00:00.000Z'`)
      await page.getByRole('button', { name: 'Refresh' }).click()
      await page.getByText('Activity was changed from outside').waitFor()
      await expect(page.getByText('Nothing is changed until the administrator')).toBeVisible()
    },
  },
  {
    name: 'status, not readable any more',
    open: async (page) => {
      await page.goto('/status')
      await page.getByText('All systems normal').waitFor()
      await goOffline(page)
      await page.getByRole('button', { name: 'Refresh' }).click()
      await page.getByText('Retrying when you’re back online').waitFor()
    },
  },
  {
    name: 'status, with errors',
    screenshots: ['dark'],
    open: async (page, world) => {
      world.twilio.setFault({ fault: '401', times: Infinity })
      await page.goto('/')
      await page.getByText('doesn’t accept the API key').first().waitFor()
      await page.getByRole('link', { name: 'Status' }).click()
      await page.getByRole('table', { name: 'Last errors' }).waitFor()
    },
  },
]
