import { createPage } from '../pages/create-page.ts'
import { findPage } from '../pages/find-page.ts'
import { expect, signIn, newPerson, test } from '../fixtures/test.ts'
import { palettePage } from '../pages/palette.ts'

test.describe('within a list', () => {
  test('the filter narrows as one types, and the address keeps it', async ({ page }) => {
    const create = createPage(page)
    const find = findPage(page)
    const list = await create.open()
    await find.filter.waitFor()
    await page.keyboard.press('/')
    await expect(find.filter).toBeFocused()
    await page.keyboard.type('ROOM')
    await expect(create.table.getByRole('row')).toHaveCount(3)
    await expect(page.getByText('2 of 14', { exact: true })).toBeVisible()
    await expect(page.locator('[aria-live=polite]')).toContainText('2 of 14 found')
    await expect(page).toHaveURL(`/lists/${list.sid}?q=ROOM`)

    await page.reload()
    await expect(find.filter).toHaveValue('ROOM')
    await expect(create.table.getByRole('row')).toHaveCount(3)
    await find.row('meeting-room-2').click()
    await expect(page).toHaveURL(`/lists/${list.sid}?q=ROOM&username=meeting-room-2`)
    await create.lists.getByRole('link').nth(1).click()
    await expect(find.filter).toHaveValue('')
    await page.goBack()
    await expect(find.filter).toHaveValue('ROOM')
    await expect(find.details('meeting-room-2')).toBeVisible()

    await find.filter.fill('nobody/here')
    await expect(page.getByText('No credential in this list contains “nobody/here”.')).toBeVisible()
    await page.getByRole('link', { name: 'Search all lists' }).click()
    await expect(find.field).toHaveValue('nobody/here')
  })

  test('a slash typed into a field is a slash', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    await create.username.pressSequentially('a/b')
    await expect(create.username).toHaveValue('a/b')
    await expect(create.username).toBeFocused()
  })
})

test.describe('one credential', () => {
  test('has an address; Escape closes it, back and forward lead there', async ({ page }) => {
    const create = createPage(page)
    const find = findPage(page)
    const list = await create.open()
    await find.row('marek.nowak').press('Enter')
    await expect(page).toHaveURL(`/lists/${list.sid}?username=marek.nowak`)
    await expect(page.getByRole('heading', { name: 'marek.nowak' })).toBeFocused()
    await expect(find.details('marek.nowak').getByTitle(/^CR[0-9a-f]{32}$/)).toBeVisible()
    await expect(find.details('marek.nowak')).toContainText(list.friendlyName)
    await expect(create.table.locator('tr[aria-current]')).toContainText('marek.nowak')

    await page.keyboard.press('Escape')
    await expect(find.details('marek.nowak')).toBeHidden()
    await expect(find.row('marek.nowak')).toBeFocused()
    await page.goBack()
    await expect(find.details('marek.nowak')).toBeVisible()
    await page.goForward()
    await expect(find.details('marek.nowak')).toBeHidden()
  })

  test('has its row marked while it is open, under the pointer too', async ({ page }) => {
    const find = findPage(page)
    const create = createPage(page)
    await create.open()
    const row = create.table.getByRole('row').filter({ hasText: 'marek.nowak' })
    const colour = () => row.evaluate((element) => getComputedStyle(element).backgroundColor)
    await find.row('marek.nowak').hover()
    const hovered = await colour()
    await find.row('marek.nowak').click()
    await expect(row).toHaveAttribute('aria-current', 'true')
    expect(await colour()).not.toBe(hovered)
    await expect(find.details('marek.nowak')).toBeVisible()
  })

  test('of another list is never said to be missing on the way there', async ({ page }) => {
    const find = findPage(page)
    const palette = palettePage(page)
    await createPage(page).open()
    await find.row('marek.nowak').click()
    await find.details('marek.nowak').waitFor()
    const said = await page.evaluateHandle((): string[] => {
      const texts: string[] = []
      const note = () => texts.push(document.querySelector('.panel')?.textContent ?? '')
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true })
      return texts
    })
    await palette.open()
    await palette.field.fill('handset-277')
    await expect(palette.marked).toContainText('handset-277')
    await page.keyboard.press('Enter')
    await expect(find.details('handset-277').getByTitle(/^CR[0-9a-f]{32}$/)).toBeVisible()
    const texts = await said.jsonValue()
    expect(texts.filter((text) => text.includes('marek.nowak')).length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.includes('no credential'))).toEqual([])
  })

  test('that is not there says so, and offers to create it', async ({ page }) => {
    const create = createPage(page)
    const list = await create.open()
    await page.goto(`/lists/${list.sid}?${new URLSearchParams({ username: '50% + new' })}`)
    await expect(page.getByText('This list has no credential with this username')).toBeVisible()
    await page.getByRole('link', { name: 'Create it' }).click()
    await expect(create.username).toBeFocused()
    await expect(create.username).toHaveValue('50% + new')
    await expect(page).toHaveURL(`/lists/${list.sid}`)
  })

  for (const [role, rotates, reason] of [
    ['viewer', false, /You need the operator role; yours is viewer/],
    ['operator', true, /Deleting requires the admin role; yours is operator/],
  ] as const) {
    test(`a ${role} sees what others may do, and why not`, async ({ page }) => {
      await signIn(page, await newPerson(page, role))
      const list = await createPage(page).open()
      await page.goto(`/lists/${list.sid}?username=reception`)
      const details = findPage(page).details('reception')
      await expect(details.getByText(reason)).toBeVisible()
      const isBlocked = (name: RegExp) =>
        details.getByRole('button', { name }).getAttribute('aria-disabled')
      expect(await isBlocked(/^Rotate/)).toBe(rotates ? null : 'true')
      expect(await isBlocked(/^Delete/)).toBe('true')
    })
  }

  test.describe('in a long list', () => {
    test.use({ seed: 'list-of-999' })
    test('its row is scrolled into sight', async ({ page }) => {
      const create = createPage(page)
      const list = await create.open()
      await page.goto(`/lists/${list.sid}?username=engineer.400`)
      const row = findPage(page).row('engineer.400')
      await expect(row).toBeInViewport()
      expect(await create.table.getByRole('row').count()).toBeLessThanOrEqual(60)
    })
  })
})

test.describe('across all lists', () => {
  test('by keyboard alone: arrows, Enter, and back', async ({ page }) => {
    const find = findPage(page)
    await page.goto('/search')
    await expect(find.field).toBeFocused()
    await page.keyboard.type('handset-2')
    await expect(find.options).toHaveCount(50)
    await expect(page.getByText(/^and 49 more/)).toBeVisible()
    await page.keyboard.type('1')
    await expect(find.options).toHaveCount(10)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(find.options.nth(2)).toHaveAttribute('aria-selected', 'true')
    const chosen = (await find.options.nth(2).locator('code').innerText()).trim()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`\\?username=${chosen}$`))
    await expect(page.getByRole('heading', { name: chosen })).toBeFocused()

    await page.goBack()
    await expect(page).toHaveURL('/search?q=handset-21')
    await expect(find.options).toHaveCount(10)
  })

  test('the name itself comes first, then what begins with it; a SID finds its list', async ({
    page,
    world,
  }) => {
    const find = findPage(page)
    await page.goto('/search?q=100')
    await expect(find.options.locator('code')).toHaveText(['1003', '1002', '1001'])
    await find.field.fill('1002')
    await expect(find.options.first()).toHaveText(/1002\s*Berlin office/)
    await find.field.fill('nobody at all')
    await expect(page.getByText(/No credential has/)).toBeVisible()
    const { sid, friendlyName } = await createPage(page).open()
    await page.goto('/search')
    await find.field.fill(sid)
    await expect(find.options).toHaveText([new RegExp(friendlyName)])
    await find.options.first().click()
    await expect(page).toHaveURL(`/lists/${sid}`)
    expect(world.twilio.requests().every(({ method }) => method === 'GET')).toBe(true)
  })

  test('Enter opens what is typed, also before it is found', async ({ page }) => {
    const find = findPage(page)
    await page.goto('/search?q=100')
    await expect(find.options).toHaveCount(3)
    await find.field.evaluate((element) => {
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      setValue?.call(element, 'leyla.demir')
      element.dispatchEvent(new InputEvent('input', { bubbles: true }))
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    })
    await expect(page).toHaveURL(/\?username=leyla\.demir$/)
  })

  test('a list that cannot be read is named, and the others are searched', async ({
    page,
    world,
  }) => {
    const find = findPage(page)
    const { sid, friendlyName } = await createPage(page).open(1)
    const fault = { fault: '500', method: 'GET', path: sid, times: Infinity } as const
    world.twilio.setFault(fault)
    await page.goto('/search')
    await page.getByRole('button', { name: 'Refresh' }).click()
    const main = page.getByRole('main')
    await expect(main.getByText('Some lists couldn’t be read')).toBeVisible()
    await expect(main.getByText(friendlyName, { exact: true })).toBeVisible()
    await find.field.fill('leyla')
    await expect(find.options).toHaveCount(1)
  })

  test('when nothing can be read, that is said, and one may try again', async ({ page, world }) => {
    const find = findPage(page)
    world.twilio.setFault({ fault: '403', method: 'GET', times: Infinity })
    await page.goto('/search')
    const retry = page.getByRole('main').getByRole('button', { name: 'Try again' }).last()
    await expect(retry).toBeVisible()
    world.twilio.clearFaults()
    await retry.click()
    await find.field.fill('leyla')
    await expect(find.options).toHaveCount(1)
  })
})
