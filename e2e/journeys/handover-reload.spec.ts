import { expect, goOffline, test } from '../fixtures/test.ts'
import { card, makeLink, PASSWORD, show, stranger } from '../pages/handover-link.ts'

test('reloaded in its tab, a link says what this tab knows of it, and no more', async ({
  page,
}) => {
  const link = await makeLink(page)
  const visitor = await stranger(page)
  await visitor.goto(link)
  await show(visitor).waitFor()
  await visitor.reload()
  const main = visitor.getByRole('main')
  await expect(main).toContainText('Coming to this page doesn’t use it up.')
  await visitor.goto(link)
  await goOffline(visitor)
  await show(visitor).click()
  await visitor.getByRole('group', { name: 'No connection' }).waitFor()
  await visitor.context().setOffline(false)
  await visitor.reload()
  await expect(main).toContainText('It may have been used up by now')
  await visitor.goto(link)
  await show(visitor).click()
  await card(visitor).waitFor()

  visitor.on('dialog', (dialog) => void dialog.accept())
  await visitor.reload()
  await expect(main).toContainText('opened in this tab already')
  await expect(visitor.getByText(PASSWORD)).toHaveCount(0)
  await visitor.goto(link)
  await expect(main).toContainText('opened in this tab already')
  await expect(show(visitor)).toHaveCount(0)
  // Another tab is told what everybody is told.
  const other = await visitor.context().newPage()
  await other.goto(link)
  await show(other).click()
  await expect(other.getByRole('group', { name: 'This link no longer works' })).toBeVisible()
})
