import type { Locator } from '@playwright/test'
import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { HELD_BACK, untilHeldBack } from '../fixtures/held-back.ts'

test.describe('create', () => {
  test('by typing: shown once, in the table, and working at Twilio', async ({ page, world }) => {
    const create = createPage(page)
    const list = await create.open()
    await create.fillIn('reception.2', GOOD_PASSWORD)
    await expect(create.form.getByText('11/32')).toBeVisible()
    await create.submit.click()

    await expect(create.created).toBeVisible()
    await expect(create.created).toContainText('reception.2')
    await expect(create.created).toContainText(GOOD_PASSWORD)
    await expect(page.getByRole('heading', { name: 'Credential created' })).toBeFocused()
    await expect(create.table.getByRole('row').nth(1)).toContainText('reception.2')
    expect(world.twilio.passwordWorks(list.sid, 'reception.2', GOOD_PASSWORD)).toBe(true)
    expect(world.twilio.commits()).toBe(1)

    await create.stored.click()
    await expect(create.created).toBeHidden()
    await expect(create.username).toBeFocused()
    await expect(create.username).toHaveValue('')
    await expect(create.password).toHaveValue('')
    expect(await page.content()).not.toContain(GOOD_PASSWORD)
  })

  test('by generating: 20 characters, shown, copied, accepted', async ({
    page,
    world,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const create = createPage(page)
    const list = await create.open()
    await create.username.fill('+15551234567')
    await create.generate.click()
    await expect(create.password).toHaveValue(/^[A-HJ-NP-Za-km-np-z2-9]{20}$/)
    const password = await create.password.inputValue()
    await create.form.getByRole('button', { name: 'Copy password' }).click()
    // Our own page may not read the clipboard, so another one does.
    const reader = await context.newPage()
    await reader.goto(`${world.twilio.url}/_emulator`)
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe(password)
    await reader.close()
    await create.submit.click()
    await expect(create.created).toContainText(password)
    expect(world.twilio.passwordWorks(list.sid, '+15551234567', password)).toBe(true)
  })

  for (const length of ['12', '20', '32']) {
    test(`generating ${length} characters`, async ({ page }) => {
      const create = createPage(page)
      await create.open()
      await create.form.getByLabel('Length').selectOption(length)
      await create.generate.click()
      await expect(create.password).toHaveValue(new RegExp(`^\\w{${length}}$`))
    })
  }

  test('at 375 × 667 the new password is in sight, above the bar with the way on', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 667 })
    const create = createPage(page)
    await create.open()
    await create.fillIn('small-screen')
    await create.submit.click()
    await expect(create.created.getByRole('heading', { name: 'Credential created' })).toBeFocused()
    const bottomOf = async (part: Locator) => {
      const { y, height } = (await part.boundingBox()) ?? { y: NaN, height: NaN }
      return y + height
    }
    const bar = await create.created.locator('.created-end').boundingBox()
    const password = create.created.getByText(GOOD_PASSWORD, { exact: true })
    expect(await bottomOf(password)).toBeLessThanOrEqual(bar?.y ?? NaN)
  })

  test('Enter submits, and whatever follows sends nothing more', async ({ page, world }) => {
    const create = createPage(page)
    const list = await create.open()
    world.twilio.setFault({ fault: 'latency', delayMs: HELD_BACK, method: 'POST' })
    await create.fillIn('once')
    await create.password.press('Enter')
    await create.password.press('Enter')
    await create.submit.click({ force: true })
    await untilHeldBack(world)
    world.twilio.clearFaults()
    await expect(create.created).toBeVisible()
    expect(world.twilio.requests().filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(world.twilio.passwordWorks(list.sid, 'once', GOOD_PASSWORD)).toBe(true)
  })

  test('the password is masked until Show is clicked, and masked again on submit', async ({
    page,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('masked')
    const mask = () =>
      create.password.evaluate((field) =>
        getComputedStyle(field).getPropertyValue('-webkit-text-security'),
      )
    expect(await mask()).toBe('disc')
    await create.show.click()
    expect(await mask()).toBe('none')
    world.twilio.setFault({ fault: '401', method: 'POST' })
    await create.submit.click()
    await expect(create.summary).toBeVisible()
    expect(await mask()).toBe('disc')
    await expect(create.password).toHaveValue(GOOD_PASSWORD)
  })
})

test.describe('rules as one types', () => {
  test('each rule lights up by itself', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    const rule = (text: string) => create.form.getByRole('listitem').filter({ hasText: text })
    const met = async () => {
      const states = []
      for (const text of ['At least 12 characters', 'upper-case and a lower-case', 'A digit']) {
        const content = (await rule(text).textContent()) ?? ''
        states.push(!/not met/i.test(content))
      }
      return states
    }
    await create.password.fill('abc')
    expect(await met()).toEqual([false, false, false])
    await create.password.fill('abcABC')
    expect(await met()).toEqual([false, true, false])
    await create.password.fill('abc1')
    expect(await met()).toEqual([false, false, true])
    await create.password.fill('abcdefghijkl')
    expect(await met()).toEqual([true, false, false])
    await create.password.fill(GOOD_PASSWORD)
    expect(await met()).toEqual([true, true, true])
  })

  for (const [password, words] of [
    ['', 'Enter a password, or press Generate.'],
    ['Abc1', 'The password is too short'],
    ['abcdefghijk1', 'at least one upper-case and one lower-case letter'],
    ['Abcdefghijkl', 'at least one digit'],
  ] as const) {
    test(`"${password}" is refused before it is sent`, async ({ page, world }) => {
      const create = createPage(page)
      await create.open()
      await create.fillIn('anna', password)
      await create.submit.click()
      await expect(create.summary).toBeFocused()
      await expect(create.summary).toContainText(words)
      await expect(create.password).toHaveAttribute('aria-invalid', 'true')
      await create.summary.getByRole('link').first().click()
      await expect(create.password).toBeFocused()
      expect(world.twilio.requests().filter(({ method }) => method === 'POST')).toHaveLength(0)
    })
  }

  test('32 characters pass, 33 do not, and nothing pasted is cut', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('x'.repeat(33))
    await expect(create.form.getByText('33/32')).toBeVisible()
    await create.submit.click()
    await expect(create.summary).toContainText('at most 32 characters')
    await create.username.fill('y'.repeat(200))
    await expect(create.username).toHaveValue('y'.repeat(200))
    await expect(create.form.getByText('200/32')).toBeVisible()
    await create.username.fill('x'.repeat(32))
    await create.submit.click()
    await expect(create.created).toContainText('x'.repeat(32))
  })

  test('200 pasted characters of password are kept, counted and explained', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    const long = `${GOOD_PASSWORD}${'z'.repeat(188)}`
    await create.fillIn('anna', long)
    await expect(create.password).toHaveValue(long)
    await create.submit.click()
    await expect(create.summary).toContainText('at most 128 characters')
  })

  test('emoji count as one character each and arrive whole', async ({ page, world }) => {
    const create = createPage(page)
    const list = await create.open()
    await create.fillIn('😀'.repeat(32))
    await expect(create.form.getByText('32/32')).toBeVisible()
    await create.submit.click()
    await expect(create.created).toBeVisible()
    expect(world.twilio.passwordWorks(list.sid, '😀'.repeat(32), GOOD_PASSWORD)).toBe(true)
  })

  test('what phones trip over is a warning with a fix, never a silent change', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    await create.username.fill(' Anna.Schmitt')
    await create.form.getByRole('button', { name: /Use .anna\.schmitt./ }).click()
    await expect(create.username).toHaveValue('anna.schmitt')
    await expect(create.form.getByRole('button', { name: /^Use / })).toHaveCount(0)
    await create.username.fill('+15551234567')
    await expect(create.form.getByRole('button', { name: /^Use / })).toHaveCount(0)
  })

  test('a tab pasted with a username is refused as one types, with a mend', async ({
    page,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('anna\t')
    const error = create.form.getByText('The username contains a tab or another invisible')
    await expect(error).toHaveCount(1)
    await create.submit.click()
    await expect(create.summary).toContainText('The username contains a tab or another invisible')
    await create.form.getByRole('button', { name: /^Use .anna.$/ }).click()
    await expect(error).toHaveCount(0)
    expect(world.twilio.commits()).toBe(0)
  })

  test('a tab pasted with a password is refused as one types, and never taken out', async ({
    page,
  }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('anna', `${GOOD_PASSWORD}\t`)
    const words = 'The password contains a tab or another invisible character.'
    const error = create.form.getByText(words)
    await expect(error).toHaveCount(1)
    await expect(page.locator('[aria-live=polite]')).toContainText(words)
    await create.submit.click()
    await expect(create.summary).toContainText(words)
    await expect(create.password).toHaveValue(`${GOOD_PASSWORD}\t`)
    await create.password.fill(GOOD_PASSWORD)
    await expect(error).toHaveCount(0)
  })

  test('the strength estimate sees through a password made of the username', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('receptiondesk', 'Receptiondesk1')
    await expect(create.form.getByText(/^(Very weak|Weak)/)).toBeVisible()
    await create.generate.click()
    await expect(create.form.getByText(/^(Strong|Very strong)/)).toBeVisible()
  })
})
