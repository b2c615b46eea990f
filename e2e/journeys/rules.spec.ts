import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'

test.describe('rules as one types', () => {
  test('each rule lights up by itself', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    await create.own.click()
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
    ['', 'Enter a password, or have one generated.'],
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
    await create.password.fill('qT7wZ2mKx9Vr4pLsJn5b')
    await expect(create.form.getByText(/^(Strong|Very strong)/)).toBeVisible()
  })
})
