import type { Page } from '@playwright/test'

/** The form that gives a credential a new password, by the names a person or a screen reader finds things by. */
export function rotateForm(page: Page) {
  const form = page.getByRole('form', { name: /^Rotate the password of/ })
  const password = form.getByLabel('New password', { exact: true })
  return {
    form,
    password,
    change: form.getByRole('button', { name: /^(Change password|Changing…)$/ }),
    cancel: form.getByRole('button', { name: 'Cancel' }),
    rotated: page.getByRole('dialog', { name: /^Password rotated in / }),

    /** With a password of one's own, so that the test knows it. */
    async fillIn(own: string): Promise<void> {
      await form.getByText('Set my own', { exact: true }).click()
      await password.fill(own)
    },
  }
}
