import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { withhold } from '../fixtures/withhold.ts'
import { shell } from '../pages/shell.ts'

test('a create needs no file beyond the first load; the tools of its card come later', async ({
  page,
}) => {
  const create = createPage(page)
  await create.open()
  const release = await withhold(page, ['*/assets/*'])
  await create.fillIn('tools-missing')
  await create.submit.click()
  await expect(create.created).toContainText(GOOD_PASSWORD)
  await expect(create.created.getByRole('button', { name: 'Copy all as text' })).toBeVisible()
  await create.created.getByRole('tab', { name: 'Device file' }).click()
  await expect(create.created).toContainText('This part couldn’t be loaded.')
  await release()
  await expect(create.created.getByLabel('For a device')).toBeVisible()
  await expect(create.created).toContainText(GOOD_PASSWORD)
})

test('a part that could not be fetched says so in its place, and comes by itself', async ({
  page,
}) => {
  const create = createPage(page)
  await create.open()
  const release = await withhold(page, ['*/page-*.js*'])
  await create.fillIn('still-here')
  await page.getByRole('link', { name: 'Status' }).click()
  await expect(page.getByText('This part couldn’t be loaded.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible()
  await expect(page.getByRole('timer')).toHaveText(/^Retrying in \d+ s$/)
  await release()
  await expect(page.getByRole('heading', { name: 'Status', level: 1 })).toBeFocused()
  await expect.poll(() => page.evaluate(hasStyle)).toBe(true)
  await page.goBack()
  await expect(create.username).toHaveValue('still-here')
})

test('a page that loads late takes no focus from a person who has moved on', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await shell(page).ready()
  const release = await withhold(page, ['*/page-*.js*'])
  await page.getByRole('link', { name: 'Status' }).click()
  await expect(page.getByText('This part couldn’t be loaded.')).toBeVisible()
  await release()
  await page.getByRole('button', { name: 'Try now' }).evaluate((button: HTMLElement) => {
    button.click()
    document.querySelector<HTMLElement>('.command-field')?.focus()
  })
  await expect(page.getByRole('heading', { name: 'Status', level: 1 })).toBeVisible()
  await expect(shell(page).find).toBeFocused()
})

test('a page whose style sheet was missed when its link was pointed at is there, and gets it by itself', async ({
  page,
}) => {
  const create = createPage(page)
  await create.open()
  await shell(page).ready()
  const release = await withhold(page, ['*/page-*.css*'])
  const missed = page.waitForEvent('requestfailed', (request) =>
    /\/page-.*\.css/.test(request.url()),
  )
  await page.getByRole('link', { name: 'Status' }).hover()
  await missed
  await page.getByRole('link', { name: 'Status' }).click()
  await expect(page.getByRole('heading', { name: 'Status', level: 1 })).toBeVisible()
  expect(await page.evaluate(hasStyle)).toBe(false)
  await release()
  await expect.poll(() => page.evaluate(hasStyle)).toBe(true)
})

/** Whether the page has the style sheet of the component. One that could not be fetched has no rules to read. */
function hasStyle(): boolean {
  const sheet = [...document.styleSheets].find(({ href }) => href?.includes('/page-'))
  try {
    return sheet !== undefined && sheet.cssRules.length > 0
  } catch {
    return false
  }
}

test('the code of a page is there before a click: it is fetched as soon as its link is pointed at', async ({
  page,
}) => {
  const create = createPage(page)
  await create.open()
  await shell(page).ready()
  const links = page.getByRole('navigation', { name: 'Sipdesk' })
  const fetched = page.waitForResponse(/\/page-.*\.js/)
  await links.getByRole('link', { name: 'Activity' }).hover()
  await fetched
  const focused = page.waitForResponse(/\/page-.*\.js/)
  await links.getByRole('link', { name: 'Status' }).focus()
  await focused
  await expect(create.form).toBeVisible()
})
