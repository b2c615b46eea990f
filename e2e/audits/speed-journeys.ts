import type { Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { findPage } from '../pages/find-page.ts'
import { listsPage } from '../pages/lists-page.ts'
import { palettePage } from '../pages/palette.ts'
import type { Seed } from '../fixtures/world.ts'
import { shell } from '../pages/shell.ts'

type Journey = { name: string; seed: Seed; walk: (page: Page) => Promise<void> }

/** Milliseconds for which a quick person holds a key or a button down. */
const HELD = { delay: 80 }

/** What goes through 1,000 rows, and selects them. */
const TABLE_KEYS = ['End', 'Home', 'PageDown', 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Control+a']

/** A day with the page: every kind of interaction, with little data and with the most there can be. */
export const JOURNEYS: readonly Journey[] = [
  { name: 'an usual account', seed: 'typical', walk: usualDay },
  { name: 'a full list', seed: 'list-of-999', walk: fullList },
  { name: 'a hundred lists', seed: 'hundred-lists', walk: hundredLists },
]

async function usualDay(page: Page): Promise<void> {
  const create = createPage(page)
  await listsPage(page).open()
  await create.lists.getByRole('link', { name: 'Berlin office' }).click(HELD)
  await create.table.waitFor()
  await shell(page).ready()
  await createOne(page, 'reception-desk-7')
  await create.table.getByRole('link', { name: 'reception-desk-7' }).click(HELD)
  await page.getByRole('button', { name: 'Rotate password' }).click(HELD)
  await page.keyboard.press('Escape')
  await usePalette(page, 'warehouse')
  await seeEverything(page)
}

async function fullList(page: Page): Promise<void> {
  const create = createPage(page)
  const find = findPage(page)
  await create.open()
  await shell(page).ready()
  await find.filter.click(HELD)
  await page.keyboard.type('number-77', HELD)
  await page.keyboard.press('Escape')
  await create.table.getByRole('link').nth(5).click(HELD)
  await createOne(page, 'number-1000')
  await page.keyboard.press('Escape')
  await create.table.getByRole('link').first().focus()
  for (const key of TABLE_KEYS) await page.keyboard.press(key, HELD)
  for (const header of await create.table.getByRole('columnheader').getByRole('button').all()) {
    await header.click(HELD)
  }
  await create.table.getByRole('checkbox', { name: 'Select all' }).click(HELD)
}

async function hundredLists(page: Page): Promise<void> {
  const lists = listsPage(page)
  await lists.open()
  await shell(page).ready()
  await page.getByRole('searchbox').click(HELD)
  await page.keyboard.type('list 9', HELD)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  for (const header of await lists.table.getByRole('columnheader').getByRole('button').all()) {
    await header.click(HELD)
  }
  await usePalette(page, 'list 77')
}

async function createOne(page: Page, username: string): Promise<void> {
  const create = createPage(page)
  await create.username.click(HELD)
  await page.keyboard.type(username, HELD)
  await create.own.click(HELD)
  await page.keyboard.type('Abcdefghijk1', HELD)
  await create.show.click(HELD)
  await create.generatedChoice.click(HELD)
  await create.regenerate.click(HELD)
  await create.submit.click(HELD)
  await create.created.waitFor()
  await create.created.getByRole('tab', { name: 'Device file' }).click(HELD)
  await create.stored.click(HELD)
}

async function usePalette(page: Page, text: string): Promise<void> {
  const palette = palettePage(page)
  await palette.open()
  await page.keyboard.type(text, HELD)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
}

async function seeEverything(page: Page): Promise<void> {
  await page.locator('#main').focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await shell(page).account.click(HELD)
  await shell(page).choice('Dark').click(HELD)
  for (const name of ['People', 'Activity', 'Status']) {
    await shell(page).place(name).click(HELD)
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  await shell(page).find.click(HELD)
  await page.keyboard.type('front', HELD)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
