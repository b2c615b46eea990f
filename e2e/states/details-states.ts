import type { Page } from '@playwright/test'
import { expect, goOffline, newPerson, signIn } from '../fixtures/test.ts'
import { setKnownForAnHour } from '../fixtures/proven.ts'
import { atTwilio } from '../fixtures/twilio.ts'
import { GOOD_PASSWORD } from '../pages/create-page.ts'
import { detailsPanel } from '../pages/details-panel.ts'
import type { State } from './state.ts'

const TEXTS = {
  label: 'Empfang ☎️ 👩🏽‍🔧',
  owner: 'دعم فني, Berlin',
  place: `Haus ${'A'.repeat(190)}`,
  device: '00:15:65:AB:CD:EF',
  note: 'The second phone behind the counter. '.repeat(26),
}

/** The panel of a credential about which all is written that there is room for. */
async function filled(page: Page) {
  const details = detailsPanel(page)
  const listSid = await details.open()
  const sid = await details.describe(listSid, TEXTS)
  await details.open()
  return { details, listSid, sid }
}

async function typed(page: Page, text: string) {
  const details = detailsPanel(page)
  await details.open()
  await details.texts.getByRole('button', { name: 'Add a place' }).click()
  await details.field('Place').fill(text)
  return details
}

/** The states of what people write about a credential; empty, it is seen wherever one is opened. */
export const DETAILS_STATES: State[] = [
  {
    name: 'details, long, emoji and right to left',
    open: async (page) => void (await filled(page)),
  },
  {
    name: 'details, a note being changed',
    open: async (page) => {
      const { details } = await filled(page)
      await details.change('Note').click()
    },
  },
  {
    name: 'details, for a viewer',
    open: async (page) => {
      await filled(page)
      await signIn(page, await newPerson(page, 'viewer'))
      await detailsPanel(page).open()
    },
  },
  {
    name: 'details, something that looks like a password',
    open: async (page) => {
      const details = await typed(page, GOOD_PASSWORD)
      await page.keyboard.press('Enter')
      await details.keepAnyway.waitFor()
    },
  },
  {
    name: 'details, not saved',
    open: async (page) => {
      const details = await typed(page, 'Room 2.14')
      await goOffline(page)
      await page.keyboard.press('Enter')
      await details.texts
        .getByText(/unchanged|not known|connection|offline/i)
        .first()
        .waitFor()
    },
  },
  {
    name: 'details, of what is gone from Twilio',
    open: async (page, world) => {
      const { details, listSid, sid } = await filled(page)
      setKnownForAnHour(world.dataDir)
      await atTwilio(world).deleteCredential(listSid, sid)
      // Whoever looks again within a moment is shown the same.
      await expect(async () => {
        await page.reload()
        const gone = details.panel.getByText(/Gone from Twilio since/)
        await expect(gone).toBeVisible({ timeout: 2_000 })
      }).toPass()
    },
  },
]
