import { tabTo } from '../checks/tab-stops.ts'
import { createPage } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { outageBanner } from '../pages/outage.ts'
import { HELD_BACK } from '../fixtures/held-back.ts'

test('the whole job by keyboard alone', async ({ page, world }) => {
  const create = createPage(page)
  await page.goto('/')
  await expect(create.lists.getByRole('link').first()).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /Skip to/ })).toBeFocused()
  const firstList = create.lists.getByRole('link').first()
  await tabTo(page, firstList)
  await page.keyboard.press('Enter')
  await expect(create.form).toBeVisible()

  await tabTo(page, create.username)
  await page.keyboard.type('by-keyboard')
  await tabTo(page, create.submit)
  await page.keyboard.press('Enter')
  await expect(create.copyAll).toBeFocused()
  await tabTo(page, create.stored)
  await page.keyboard.press('Enter')
  await expect(create.table.getByRole('link', { name: 'by-keyboard' })).toBeFocused()
  expect(world.twilio.commits()).toBe(1)
})

test('focus is visible on everything that can have it', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  const without: string[] = []
  let stops = 0
  for (let stop = 0; stop < 30; stop++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'body'
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const isVisible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return isVisible ? '' : element.outerHTML.slice(0, 120)
    })
    if (found === 'body') break
    stops++
    if (found) without.push(found)
  }
  expect(without).toEqual([])
  expect(stops).toBeGreaterThan(12)
})

test('focus never falls into nothing when what had it goes', async ({ page, world }) => {
  const create = createPage(page)
  await create.open()
  await create.username.fill('Anna')
  await page.getByRole('button', { name: 'Use “anna”' }).press('Enter')
  await expect(create.username).toBeFocused()
  await expect(create.username).toHaveValue('anna')

  const refresh = page.getByRole('button', { name: 'Refresh' })
  world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
  await refresh.press('Enter')
  const retry = outageBanner(page).tryNow
  await expect(retry).toBeVisible()
  await expect(refresh).toBeFocused()
  await retry.focus()
  world.twilio.clearFaults()
  await retry.press('Enter')
  await expect(retry).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()
})

test('/ leads to the filter, also where it was pressed before that is there', async ({
  page,
  world,
}) => {
  // Not by its page: what that has read would be shown for a moment.
  const { credentialLists } = await (await page.request.get('/api/credential-lists')).json()
  const { sid } = credentialLists[0]
  const path = `${sid}/Credentials.json`
  world.twilio.setFault({ fault: 'latency', delayMs: HELD_BACK, method: 'GET', path, times: 9 })
  await page.goto(`/lists/${sid}`)
  const filter = page.getByRole('searchbox', { name: 'Filter this list' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  await expect(filter).toHaveCount(0)
  world.twilio.clearFaults()
  await expect(filter).toBeFocused()
  await expect(filter).toHaveValue('')
})
