import { findPage } from '../pages/find-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { outageBanner } from '../pages/outage.ts'
import { atTwilio } from '../fixtures/twilio.ts'
import type { World } from '../fixtures/world.ts'

/** Reads of these lists fail so often, each in a way of its own that passes. */
async function failSomeReads(world: World, times: number): Promise<void> {
  for (const [friendlyName, fault] of [
    ['Berlin office', '503'],
    ['Warehouse handsets', 'reset-before-commit'],
    ['PBX trunks', '429'],
  ] as const) {
    const path = `${await atTwilio(world).sidOf(friendlyName)}/Credentials.json`
    world.twilio.setFault({ fault, path, times })
  }
}

test.describe('what could not be read for a reason that passes', { tag: '@waits' }, () => {
  test('lists that could not be read are read again by themselves, and then searched', async ({
    page,
    world,
  }) => {
    const find = findPage(page)
    await failSomeReads(world, 5)
    await page.goto('/search')
    const main = page.getByRole('main')
    await find.field.fill('reception')
    await expect(main.getByText('Some lists couldn’t be read')).toBeVisible()
    await expect(main.getByText('147 usernames in 4 lists')).toBeVisible({ timeout: 60_000 })
    await expect(main.getByText('Some lists couldn’t be read')).toBeHidden()
    await expect(find.options).toHaveCount(1)
  })

  test('where the lists themselves could not be read, that is said until they are', async ({
    page,
    world,
  }) => {
    world.twilio.setFault({ fault: '503', path: 'CredentialLists.json', times: Infinity })
    await page.goto('/search')
    const main = page.getByRole('main')
    const { banner } = outageBanner(page)
    await expect(banner).toContainText('Twilio isn’t responding properly')
    world.twilio.clearFaults()
    await expect(main.getByText('147 usernames in 4 lists')).toBeVisible({ timeout: 60_000 })
    await expect(banner).toBeHidden()
  })

  test('sizes that could not be read are read again by themselves', async ({ page, world }) => {
    const lists = listsPage(page)
    await failSomeReads(world, 3)
    await page.goto('/')
    await expect(lists.row('Berlin office')).toContainText('Not known yet')
    for (const [name, size] of [
      ['Berlin office', '14 of 1,000'],
      ['Warehouse handsets', '128 of 1,000'],
      ['PBX trunks', '2 of 1,000'],
    ] as const) {
      await expect(lists.row(name)).toContainText(size, { timeout: 60_000 })
      await expect(lists.row(name)).not.toContainText('Not known yet')
    }
  })
})
