import type { Page } from '@playwright/test'
import { credentialDetailsEndpoints } from '@sipdesk/shared/credential-details.ts'
import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import { createPage } from './create-page.ts'

/** The panel of one credential, by the names a person or a screen reader finds things by. */
export function detailsPanel(page: Page, username = 'reception') {
  const named = { name: username, exact: true }
  // With little room it lies over the page.
  const panel = page.getByRole('region', named).or(page.getByRole('dialog', named))
  const texts = panel.getByRole('region', { name: 'Details' })
  return {
    panel,
    texts,
    /** Begins to change one. */
    change: (name: string) => texts.getByRole('button', { name: `${name}: ` }),
    field: (name: string) => texts.getByRole('textbox', { name, exact: true }),
    save: texts.getByRole('button', { name: 'Save', exact: true }),
    keepAnyway: texts.getByRole('button', { name: 'Keep it anyway' }),
    saved: texts.getByText('Saved', { exact: true }),

    /** Opens the panel by its own address; resolves to the SID of the list. */
    async open(): Promise<string> {
      const { sid } = await createPage(page).open()
      await page.goto(`/lists/${sid}?username=${username}`)
      await texts.waitFor()
      return sid
    },

    /** Has something written about it, past the page; resolves to its SID. */
    async describe(listSid: string, data: object): Promise<string> {
      const { listCredentials } = credentialEndpoints
      const { changeCredentialDetails } = credentialDetailsEndpoints
      const at = listCredentials.path.replace(':listSid', listSid)
      const reply = await page.request.get(at)
      const { credentials } = listCredentials.reply.parse(await reply.json())
      const sid = credentials.find((credential) => credential.username === username)?.sid ?? ''
      const path = changeCredentialDetails.path.replace(':listSid', listSid)
      const headers = { 'X-Sipdesk': '1' }
      await page.request.patch(path.replace(':credentialSid', sid), { headers, data })
      return sid
    },

    /** Writes a text that is empty, and waits until it is saved. */
    async write(name: string, text: string): Promise<void> {
      await texts
        .getByRole('button', { name: new RegExp(`^Add an? ${name.toLowerCase()}`) })
        .click()
      await texts.getByRole('textbox', { name, exact: true }).fill(text)
      await page.keyboard.press('Enter')
      await texts.getByRole('button', { name: `${name}: ` }).waitFor()
    },
  }
}
