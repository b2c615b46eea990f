import type { Page } from '@playwright/test'
import { createPage } from './create-page.ts'
import { expect } from '../fixtures/test.ts'
import type { World } from '../fixtures/world.ts'

/** Creates a credential in the list of this name, and finds what is on the card that hands it over. */
export async function openHandoverCard(page: Page, list: string, username = 'front-desk') {
  const create = createPage(page)
  await page.goto('/')
  await create.lists.getByRole('link', { name: list }).click()
  await create.fillIn(username)
  await create.submit.click()
  await expect(create.created).toBeVisible()
  const { created } = create
  return {
    ...create,
    tab: (name: string) => created.getByRole('tab', { name }),
    edge: created.getByLabel('Where the device is'),
    domain: created.getByLabel('SIP domain', { exact: true }),
    device: created.getByLabel('For a device'),
    snippet: created.getByRole('region', { name: /^Settings for / }),

    /** The value of a term on the card. */
    setting(name: string) {
      const term = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) })
      return created.locator('dl > div').filter({ has: term }).locator('dd').first()
    },
  }
}

/** Our own page may not read the clipboard, so another one does. */
export async function clipboardOf(page: Page, world: World): Promise<string> {
  const reader = await page.context().newPage()
  await reader.goto(`${world.twilio.url}/_emulator`)
  const text = await reader.evaluate(() => navigator.clipboard.readText())
  await reader.close()
  return text
}

type Listed = { sid: string; friendly_name: string }

/** Maps this list to every domain for everything, at Twilio. */
export async function mapEverywhere(page: Page, world: World, list: string): Promise<void> {
  const { apiKeySid, apiKeySecret, accountSid, url } = world.twilio
  const basic = Buffer.from(`${apiKeySid}:${apiKeySecret}`).toString('base64')
  const headers = { Authorization: `Basic ${basic}` }
  const sip = `${url}/2010-04-01/Accounts/${accountSid}/SIP`
  async function read<Reply>(path: string): Promise<Reply> {
    return (await (await page.request.get(`${sip}/${path}.json`, { headers })).json()) as Reply
  }
  const { domains } = await read<{ domains: Listed[] }>('Domains')
  const { credential_lists: lists } = await read<{ credential_lists: Listed[] }>('CredentialLists')
  const sid = lists.find((one) => one.friendly_name === list)?.sid ?? ''
  for (const domain of domains) {
    for (const kind of ['Calls', 'Registrations']) {
      const path = `${sip}/Domains/${domain.sid}/Auth/${kind}/CredentialListMappings.json`
      await page.request.post(path, { headers, form: { CredentialListSid: sid } })
    }
  }
}
