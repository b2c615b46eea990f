import type { Page } from '@playwright/test'
import { shell } from './shell.ts'

/** The palette, by the names a person or a screen reader finds things by. */
export function palettePage(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Command menu' })
  return {
    dialog,
    field: dialog.getByRole('combobox', { name: 'Command menu' }),
    options: dialog.getByRole('option'),
    marked: dialog.getByRole('option', { selected: true }),
    section: (name: string) => dialog.getByRole('group', { name }),

    /** By its keys, once the page listens to them. */
    async open(): Promise<void> {
      await shell(page).ready()
      await page.keyboard.press('ControlOrMeta+k')
      await dialog.waitFor()
    },
  }
}
