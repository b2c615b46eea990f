import type { Locator, Page } from '@playwright/test'
import { activityPage } from '../pages/activity-page.ts'
import { createPage } from '../pages/create-page.ts'
import { findPage } from '../pages/find-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { palettePage } from '../pages/palette.ts'
import { tabThrough } from '../checks/tab-stops.ts'
import { shell } from '../pages/shell.ts'

async function openActivity(page: Page): Promise<void> {
  await activityPage(page).open()
}

async function openPalette(page: Page): Promise<void> {
  await createPage(page).open()
  await palettePage(page).open()
  await palettePage(page).options.first().waitFor()
}

async function create(page: Page): Promise<void> {
  const { open, fillIn, submit, created } = createPage(page)
  await open()
  await fillIn('front-desk')
  await submit.click()
  await created.getByRole('button', { name: 'Print' }).waitFor()
}

/** Where one goes, and how many stops are there at least, on the narrowest screen. */
const PLACES = [
  { name: 'a list and its form', fewest: 12, open: (page: Page) => createPage(page).open() },
  { name: 'all lists', fewest: 20, open: (page: Page) => listsPage(page).open() },
  { name: 'activity', fewest: 6, open: openActivity },
  { name: 'a password to hand over', fewest: 10, open: create },
  { name: 'the palette', fewest: 1, open: openPalette },
]

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 375, height: 667 },
]

for (const { width, height } of SCREENS) {
  test(`${width} x ${height} px: what has focus is seen, covered by nothing, and comes in order`, async ({
    page,
  }) => {
    // Some hundred stops, each looked at.
    await page.setViewportSize({ width, height })
    for (const { name, fewest, open } of PLACES) {
      await test.step(name, async () => {
        await open(page)
        for (const key of ['Tab', 'Shift+Tab'] as const) {
          const { stops, problems } = await tabThrough(page, key)
          expect.soft(problems, `${name}, ${key}`).toEqual([])
          expect.soft(stops, `${name}, ${key}`).toBeGreaterThanOrEqual(fewest)
        }
      })
    }
  })
}

test('Escape closes what is on top, and focus goes back to where it was', async ({ page }) => {
  async function expectBack(opener: Locator, onTop: Locator, open: () => Promise<void>) {
    await opener.focus()
    await open()
    await expect(onTop).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(onTop).toBeHidden()
    await expect(opener).toBeFocused()
  }
  const typing = (key: string) => () => page.keyboard.press(key)
  const lists = listsPage(page)
  await lists.open()
  const { account, item } = shell(page)
  await expectBack(account, item('Sign out'), async () => {
    await page.keyboard.press('Enter')
    await expect(item('Your account')).toBeFocused()
  })
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expectBack(lists.link('PBX trunks'), sheet, typing('?'))
  await expectBack(lists.newList, palettePage(page).dialog, typing('ControlOrMeta+k'))
  await expectBack(lists.newList, lists.dialog, typing('Enter'))
  await expectBack(lists.actions('Remote agents'), lists.dialog, async () => {
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Delete…' }).press('Enter')
  })

  const { table } = createPage(page)
  await createPage(page).open()
  const row = table.getByRole('link', { name: 'reception' })
  await row.press('Enter')
  await expect(page.getByRole('heading', { name: 'reception' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
})

test('a key pressed right after Escape finds the dialog closed', async ({ page }) => {
  const lists = listsPage(page)
  await lists.open()
  await lists.newList.press('Enter')
  await expect(lists.dialog).toBeVisible()
  // A page that is busy gets both keys at once, and before whatever the first of them has put off.
  const busy = page.evaluate(() => {
    const until = performance.now() + 500
    while (performance.now() < until);
  })
  await Promise.all([busy, page.keyboard.press('Escape'), page.keyboard.press('Enter')])
  await expect(lists.dialog).toBeVisible()
  await lists.dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(lists.dialog).toBeHidden()
})

test('single-key shortcuts can be switched off, for speech input', async ({ page }) => {
  const { username } = createPage(page)
  const { filter } = findPage(page)
  await createPage(page).open()
  await expect(filter).toHaveAttribute('aria-keyshortcuts', '/')
  const heading = page.getByRole('heading', { level: 1 })
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const { openAccount } = shell(page)
  const shortcuts = page.getByRole('menuitem', { name: /^Keyboard shortcuts/ })
  await openAccount()
  await expect(shortcuts.locator('kbd')).toHaveText('?')
  await shortcuts.press('Enter')
  await sheet
    .getByRole('group', { name: /^Single-key shortcuts/ })
    .getByText('Off')
    .click()
  await page.keyboard.press('Escape')
  await expect(filter).not.toHaveAttribute('title')
  await expect(filter).not.toHaveAttribute('aria-keyshortcuts')
  await page.reload()
  await username.waitFor()
  await palettePage(page).open()
  await expect(filter).not.toHaveAttribute('aria-keyshortcuts')
  await expect(palettePage(page).options.first()).toBeVisible()
  await expect(palettePage(page).dialog.locator('kbd')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await heading.focus()
  for (const key of ['n', '/', '?']) await page.keyboard.press(key)
  await expect(sheet).toBeHidden()
  await expect(heading).toBeFocused()

  await openAccount()
  await expect(shortcuts.locator('kbd')).toHaveCount(0)
  await shortcuts.press('Enter')
  await sheet.getByRole('radio', { name: 'Off' }).press('ArrowLeft')
  await page.keyboard.press('Escape')
  await heading.focus()
  await page.keyboard.press('n')
  await expect(username).toBeFocused()
  await expect(filter).toHaveAttribute('title', 'Press / to filter')
})
