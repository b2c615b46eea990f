import { readSheet } from 'read-excel-file/node'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { tablePage } from '../pages/table-page.ts'
import { expect, test } from '../fixtures/test.ts'

// Wide enough for the usual columns beside the panel.
test.use({ viewport: { width: 1440, height: 900 } })

const CHANGE = { headers: { 'X-Sipdesk': '1' } }

/** Gives credentials of a list labels and owners, by their usernames. */
async function describe(page: Page, listSid: string, texts: Record<string, string[]>) {
  const path = `/api/credential-lists/${listSid}/credentials`
  const { credentials } = (await (await page.request.get(path)).json()) as {
    credentials: { sid: string; username: string }[]
  }
  for (const { sid, username } of credentials) {
    const [label, owner = ''] = texts[username] ?? []
    if (label === undefined) continue
    const reply = await page.request.patch(`${path}/${sid}/details`, {
      ...CHANGE,
      data: { label, owner },
    })
    expect(reply.status()).toBe(200)
  }
}

test('by keyboard alone: move, select a range, all, open, the menu of a row', async ({ page }) => {
  const create = createPage(page)
  const table = tablePage(page)
  const { sid } = await create.open()
  const names = await table.usernames()
  await table.link(names[0]).focus()
  await page.keyboard.press('ArrowDown')
  await expect(table.link(names[1])).toBeFocused()
  await page.keyboard.press('Space')
  await expect(table.box(names[1])).toBeChecked()
  await expect(page.locator('[aria-live=polite]').first()).toContainText('1 selected')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(table.bar).toContainText('3 selected')
  await expect(table.link(names[3])).toBeFocused()
  await page.keyboard.press('End')
  await expect(table.link(names.at(-1))).toBeFocused()
  await page.keyboard.press('Home')
  await expect(table.link(names[0])).toBeFocused()
  await page.keyboard.press('Control+a')
  await expect(table.bar).toContainText(`${names.length} selected`)
  // One Escape closes one thing: first the exact times of the row.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(table.bar).toBeHidden()

  await page.keyboard.press('.')
  await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(table.menu(names[0])).toBeFocused()
  await table.link(names[0]).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/lists/${sid}?username=${names[0]}`)
})

test('the menu of a row leads to the form for a new password', async ({ page }) => {
  const table = tablePage(page)
  const { sid } = await createPage(page).open()
  await table.menu('reception').click()
  await page.getByRole('menuitem', { name: 'Rotate password…' }).click()
  const form = page.getByRole('form', { name: /^Rotate the password of/ })
  await expect(form).toBeVisible()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await expect(form).toBeHidden()
  await expect(page).toHaveURL(`/lists/${sid}?username=reception`)
})

test('a click with Shift selects a range; what the filter hides stays selected, and is counted', async ({
  page,
}) => {
  const table = tablePage(page)
  await createPage(page).open()
  const names = await table.usernames()
  await table.box(names[1]).click()
  await table.link(names[4]).click({ modifiers: ['Shift'] })
  await expect(table.bar).toContainText('4 selected')
  expect(new URL(page.url()).search).toBe('')
  await table.filter.fill(names[1] ?? '')
  await expect(table.rows).toHaveCount(1)
  await expect(table.bar).toContainText('3 not shown')
  await table.filter.fill('')
  await table.all.click()
  await expect(table.bar).toContainText(`${names.length} selected`)
  await table.bar.getByRole('button', { name: 'Clear selection' }).click()
  await expect(table.bar).toBeHidden()
  await expect(table.link(names[1])).toBeFocused()
})

test('every column puts the rows in order, and the address keeps it; a label finds its row', async ({
  page,
}) => {
  const table = tablePage(page)
  const { sid } = await createPage(page).open()
  await describe(page, sid, { reception: ['Desk 2.14', 'Inês Costa'], '1001': ['Kitchen'] })
  await page.reload()
  const head = (name: string) => table.table.getByRole('columnheader', { name })
  await expect(head('Updated')).toHaveAttribute('aria-sort', 'descending')
  await head('Username').getByRole('button').click()
  await expect(head('Username')).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(`/lists/${sid}?sort=username`)
  await expect(table.rows.first()).toContainText('1001')
  await head('Label and owner').getByRole('button').click()
  await expect(table.rows.first()).toContainText('Desk 2.14 · Inês Costa')
  await page.reload()
  await expect(table.rows.first()).toContainText('Desk 2.14')

  await table.filter.fill('desk 2')
  await expect(table.rows).toHaveCount(1)
  await expect(table.rows).toContainText('reception')
  await table.filter.fill('')
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Without a label' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('12 of 14', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('menuitemradio', { name: 'Over a year' }).click()
  await expect(page).toHaveURL(/label=none/)
  await expect(page.getByText('No credential in this list fits these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByText('14 credentials', { exact: true })).toBeVisible()
})

test('what is shown is saved as a workbook of texts, as exact CSV, and copied as a table', async ({
  page,
  context,
}) => {
  const table = tablePage(page)
  const { sid } = await createPage(page).open()
  await describe(page, sid, { '1001': ['=1+1', '007'] })
  await page.goto(`/lists/${sid}?q=100&sort=username`)
  await expect(table.rows).toHaveCount(3)
  const save = async (item: string) => {
    const begun = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    return (await begun).path()
  }
  const csv = readFileSync(await save('Save as CSV'), 'utf8').split('\r\n')
  expect(csv[0]).toBe('Username,Label,Owner,Password set,Updated')
  expect(csv[1]).toMatch(/^1001,=1\+1,007,\d{4}-/)
  expect(csv).toHaveLength(5)
  const sheet = await readSheet(readFileSync(await save('Save as Excel')))
  expect(sheet.map((row) => row.slice(0, 3))).toEqual([
    ['Username', 'Label', 'Owner'],
    ['1001', '=1+1', '007'],
    ['1002', null, null],
    ['1003', null, null],
  ])
  await context.grantPermissions(['clipboard-write'])
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Copy as table' }).click()
  await expect(page.locator('[aria-live=polite]').first()).toContainText('3 credentials')
  const { text, html } = await pasted(page)
  expect(text).toContain('1001\t=1+1\t007\t')
  expect(html).toContain('<td style="mso-number-format:')
})

/** What a paste brings, as another program would get it. */
async function pasted(page: Page) {
  const got = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        const take = ({ clipboardData }: ClipboardEvent) =>
          resolve({
            text: clipboardData?.getData('text/plain') ?? '',
            html: clipboardData?.getData('text/html') ?? '',
          })
        addEventListener('paste', take, { once: true })
      }),
  )
  await tablePage(page).filter.press('Control+v')
  return got
}

test('columns are chosen, and are the same in the next visit of this person', async ({ page }) => {
  const table = tablePage(page)
  await createPage(page).open()
  const heads = () => table.table.getByRole('columnheader').allInnerTexts()
  const before = await heads()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Updated' }).click()
  await page.keyboard.press('Escape')
  expect(await heads()).toEqual(before.filter((head) => head !== 'Updated'))
  await page.reload()
  await table.table.waitFor()
  expect(await heads()).toEqual(before.filter((head) => head !== 'Updated'))
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitem', { name: 'Reset to default' }).click()
  expect(await heads()).toEqual(before)
})

test('on a phone: two lines a row, a finger that is held selects, nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 })
  const table = tablePage(page)
  await createPage(page).open()
  const [first = '', second = ''] = await table.usernames()
  await expect(table.box(first)).toBeHidden()
  await page.clock.install()
  await table.row(first).dispatchEvent('pointerdown', { pointerType: 'touch', bubbles: true })
  await page.clock.runFor(600)
  await table.row(first).dispatchEvent('pointerup', { pointerType: 'touch', bubbles: true })
  await expect(table.bar).toContainText('1 selected')
  await expect(table.box(first)).toBeChecked()
  await table.link(second).click()
  await expect(table.bar).toContainText('2 selected')
  expect(new URL(page.url()).search).toBe('')
})
