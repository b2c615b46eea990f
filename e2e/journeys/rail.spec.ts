import { createPage } from '../pages/create-page.ts'
import { expect, signIn, newPerson, test } from '../fixtures/test.ts'
import { shell } from '../pages/shell.ts'

test.describe('a hundred lists', () => {
  test.use({ seed: 'hundred-lists' })

  test('those pinned and those used last stand on top, also after a reload', async ({ page }) => {
    const { rail } = shell(page)
    const group = (name: string) => rail.getByRole('list', { name }).getByRole('link')
    const titled = (name: string) => page.getByRole('heading', { level: 1, name })
    await page.goto('/')
    await expect(group('All lists, A to Z')).toHaveCount(100)
    await expect(group('Recent')).toHaveCount(0)
    for (const name of ['Site 104', 'Site 107', 'Site 101', 'Site 110']) {
      await group('All lists, A to Z').filter({ hasText: name }).click()
      await expect(titled(name)).toBeVisible()
    }
    await expect(group('Recent')).toHaveText([/^Site 110/, /^Site 101/, /^Site 107/])
    await expect(rail.locator('[aria-current=page]')).toHaveCount(2)

    const pin = page.getByRole('button', { name: 'Pin to the side' })
    await pin.click()
    await expect(pin).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    await expect(group('Pinned')).toHaveText([/^Site 110/])
    await expect(group('Recent')).toHaveText([/^Site 101/, /^Site 107/, /^Site 104/])
    await pin.click()
    await expect(group('Pinned')).toHaveCount(0)
  })
})

test('on a phone the rail is a drawer: it leads on and is gone, and Escape leads back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 })
  const { menu, rail, place, goTo } = shell(page)
  await createPage(page).open()
  await expect(rail).toHaveCount(0)
  await menu.click()
  await expect(place('Lists')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rail).toHaveCount(0)
  await expect(menu).toBeFocused()
  await goTo('Status')
  await expect(page.getByRole('heading', { level: 1, name: 'Status' })).toBeFocused()
  await expect(rail).toHaveCount(0)
  await menu.click()
  await rail.getByRole('link', { name: /^Berlin office/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Berlin office' })).toBeFocused()
  await expect(rail).toHaveCount(0)
})

test('each role sees the places that it can use', async ({ page }) => {
  await signIn(page, await newPerson(page, 'operator'))
  const { place } = shell(page)
  await page.goto('/')
  await expect(place('Status')).toBeVisible()
  for (const name of ['Activity', 'People']) await expect(place(name)).toHaveCount(0)
})
