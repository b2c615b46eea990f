import type { Page } from '@playwright/test'
import { activityPage } from '../pages/activity-page.ts'
import { createPage } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { expectNothingSideways } from '../checks/room.ts'
import { shell } from '../pages/shell.ts'

const LISTS = ['Name', 'Credentials', 'Created', 'Updated', 'Phone access', 'Actions']
const PEOPLE = ['Name', 'E-mail', 'Role', 'Lists', 'Second factor', 'State', 'Actions']
const SESSIONS = ['Browser', 'Address', 'Signed in', 'Last seen', 'Action']
const REACH = [
  'Domain',
  'Accepted for calls',
  'Accepted for registrations',
  'Registration',
  'TLS and SRTP',
]
const ERRORS = ['When', 'Message shown', 'Twilio’s message', 'For support']

test('375 px wide: rows are blocks, nothing scrolls sideways, and ears still have tables', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 375, height: 700 })
  const lists = listsPage(page)
  await lists.open()
  await expectTable(page, 'All lists', LISTS)
  await expect(lists.table).toHaveCSS('display', 'block')
  await lists.table.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(page).toHaveURL(/\?sort=name$/)
  await lists.rename('PBX trunks').click()
  await lists.confirm('Cancel').click()
  await expect(lists.rename('PBX trunks')).toBeFocused()

  await shell(page).goTo('People')
  await expectTable(page, 'People with access', PEOPLE)
  await shell(page).goTo('Activity')
  await activityPage(page).openers.first().click()
  await expect(activityPage(page).details).toBeVisible()
  await expectNothingSideways(page)
  await shell(page).openAccount()
  await shell(page).item('Your account').click()
  await expectTable(page, 'Where you are signed in', SESSIONS)

  await createPage(page).open()
  await page.locator('.reach-pill').click()
  await expectTable(page, 'Domains that accept this list', REACH)

  world.twilio.setFault({ fault: '401', times: Infinity })
  await page.getByRole('button', { name: 'Check again' }).click()
  await shell(page).goTo('Status')
  await expectTable(page, 'Last errors', ERRORS)
})

/** Whether the browser gives the whole of a table to screen readers, and eyes need not scroll for it. */
async function expectTable(page: Page, name: string, columns: string[]): Promise<void> {
  const table = page.getByRole('table', { name })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  // Drawn as blocks, they are a table to some browsers only where that is said. Chromium needs no telling.
  const elements = ':is(table, thead, tbody, tr, th, td):not([role])'
  await expect(table.or(table.locator(':scope *')).and(page.locator(elements))).toHaveCount(0)
  const { heads, names, cells } = await tableInTree(page, name)
  expect(heads).toEqual(columns)
  expect(names.length, 'names of rows').toBeGreaterThan(0)
  expect(cells).toHaveLength(names.length * (columns.length - 1))
  // What stands before a cell for the eye is the name of its column: ears have that already.
  for (const column of columns) expect(cells.join('\n')).not.toContain(`${column}:`)
  await expectNothingSideways(page)
  for (const button of await table.getByRole('button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(24)
  }
}

/** A table as the browser itself tells it: Playwright goes by the elements, whatever becomes of them. */
async function tableInTree(page: Page, name: string) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  type Node = (typeof nodes)[number]
  const within = (node: Node): Node[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => within(byId.get(id) ?? { nodeId: id, ignored: true })),
  ]
  const table = nodes.find(({ role, name: own }) => role?.value === 'table' && own?.value === name)
  if (!table) throw new Error(`no table ${name} in the accessibility tree`)
  const inTable = within(table).filter(({ ignored }) => !ignored)
  const textOf = (node: Node) =>
    within(node)
      .filter(({ role }) => role?.value === 'StaticText')
      .map((text) => String(text.name?.value))
      .join(' ')
  const texts = (wanted: string) => inTable.filter(({ role }) => role?.value === wanted).map(textOf)
  return { heads: texts('columnheader'), names: texts('rowheader'), cells: texts('cell') }
}
