import type { Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { palettePage } from '../pages/palette.ts'
import type { State } from './state.ts'
import { shell } from '../pages/shell.ts'

async function openPalette(page: Page, text: string): Promise<void> {
  await createPage(page).open()
  const palette = palettePage(page)
  await palette.open()
  await palette.field.fill(text)
}

/** What can be opened on every page. */
export const EVERYWHERE_STATES: State[] = [
  {
    name: 'the palette, just opened',
    open: async (page) => {
      await openPalette(page, '')
      await palettePage(page).options.first().waitFor()
    },
  },
  {
    name: 'the palette, with what was found',
    screenshots: ['dark'],
    open: async (page) => {
      await openPalette(page, 'ha')
      await palettePage(page).section('Credentials').waitFor()
    },
  },
  {
    name: 'the palette, nothing found',
    open: async (page) => {
      await openPalette(page, 'nobody at all')
      await page.getByText(/^No results for/).waitFor()
    },
  },
  {
    name: 'the keyboard shortcuts',
    open: async (page) => {
      await createPage(page).open()
      await shell(page).ready()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    },
  },
  {
    name: 'signed out just now',
    open: async (page) => {
      await page.goto('/')
      await shell(page).signOut()
      await page.getByRole('group', { name: 'You have signed out.' }).waitFor()
    },
  },
  {
    name: 'a company sign-in broken off',
    open: async (page) => {
      await page.context().clearCookies()
      await page.goto('/?sign-in=cancelled')
      await page.getByRole('group', { name: 'Company sign-in wasn’t completed.' }).waitFor()
    },
  },
  {
    name: 'signing out with a username typed',
    open: async (page) => {
      await createPage(page).open()
      await createPage(page).username.fill('half-typed')
      await shell(page).signOut()
      await page.getByRole('dialog', { name: 'Sign out?' }).waitFor()
    },
  },
  {
    name: 'the account menu',
    open: async (page) => {
      await createPage(page).open()
      await shell(page).openAccount()
    },
  },
  {
    name: 'what a sandbox is',
    open: async (page) => {
      await createPage(page).open()
      await page.getByRole('button', { name: 'Sandbox' }).click()
      await page.getByText('Nothing you do here reaches a real account.').waitFor()
    },
  },
  {
    name: 'the drawer of a narrow window',
    open: async (page) => {
      await createPage(page).open()
      await page.setViewportSize({ width: 375, height: 812 })
      await shell(page).menu.click()
      await page.getByRole('dialog', { name: 'Menu' }).waitFor()
    },
  },
]
