import type { Page } from '@playwright/test'
import { type CredentialList, credentialListEndpoints } from '@sipdesk/shared/credential-lists.ts'

/** A password that meets Twilio's rules. */
export const GOOD_PASSWORD = 'Abcdefghijk1'

/** A password that was generated: 20 characters, none of which looks like another. */
export const GENERATED = /^[A-HJ-NP-Za-km-np-z2-9]{20}$/

/** The create page of one list, by the names a person or a screen reader finds things by. */
export function createPage(page: Page) {
  const form = page.getByRole('form', { name: 'New credential' })
  const opener = page.getByRole('button', { name: 'New credential' })
  const submit = form.getByRole('button', { name: /^(Create credential|Creating…)$/ })
  return {
    form,
    username: form.getByLabel('Username', { exact: true }),
    password: form.getByLabel('Password', { exact: true }),
    show: form.getByRole('button', { name: 'Show password' }),
    hide: form.getByRole('button', { name: 'Hide password' }),
    regenerate: form.getByRole('button', { name: 'Regenerate' }),
    /** Where the password comes from. */
    own: form.getByText('Set my own', { exact: true }),
    generatedChoice: form.getByText('Generated', { exact: true }),
    /** Opens the form, where it is not open already. */
    opener,
    submit,
    summary: form.getByRole('group', { name: 'There is a problem' }),
    created: page.getByRole('dialog', { name: /^Created in / }),
    copyAll: page.getByRole('button', { name: 'Copy all as text' }),
    stored: page.getByRole('button', { name: 'I have stored it' }),
    another: page.getByRole('button', { name: 'Create another' }),
    table: page.getByRole('table', { name: 'Credentials' }),
    lists: page.getByRole('navigation', { name: 'Credential lists' }).getByRole('list'),

    /** Opens the list at this place in Twilio's order and waits until its credentials are there. */
    async open(index = 0): Promise<CredentialList> {
      const { path, reply } = credentialListEndpoints.listCredentialLists
      const { credentialLists } = reply.parse(await (await page.request.get(path)).json())
      const list = credentialLists[index]
      if (!list) throw new Error(`no list number ${index}`)
      await page.goto(`/lists/${list.sid}`)
      await page.getByRole('heading', { level: 1, name: list.friendlyName }).waitFor()
      await page.getByRole('table', { name: 'Credentials' }).waitFor()
      return list
    },

    /** With a password of one's own, so that the test knows it. */
    async fillIn(username: string, password = GOOD_PASSWORD): Promise<void> {
      if (!(await form.isVisible())) await opener.click()
      await form.getByLabel('Username', { exact: true }).fill(username)
      await form.getByText('Set my own', { exact: true }).click()
      await form.getByLabel('Password', { exact: true }).fill(password)
    },

    /** Submits without a session. A read of the page may have noticed first: its dialog then covers the button. */
    async submitSignedOut(): Promise<void> {
      await page.context().clearCookies()
      await submit.evaluate((button: HTMLElement) => button.click())
    },
  }
}
