import { createPage, GOOD_PASSWORD } from '../create-page.ts'
import { expect, test } from '../fixtures.ts'

test.describe('Twilio says no', () => {
  test('a username that is taken is told at its field, before it is sent', async ({
    page,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    const taken = await create.table.getByRole('row').nth(1).getByRole('cell').first().innerText()
    await create.fillIn(taken.trim())
    await create.password.press('Enter')
    await expect(create.summary).toContainText('already in this list')
    expect(world.twilio.commits()).toBe(0)
  })

  test('a username taken meanwhile: Twilio’s words stand beneath ours, with code and request id', async ({
    page,
    world,
  }) => {
    const create = createPage(page)
    const list = await create.open()
    const elsewhere = await page.request.post(`/api/credential-lists/${list.sid}/credentials`, {
      data: { username: 'meanwhile', password: GOOD_PASSWORD },
      headers: { 'X-Sipdesk': '1' },
    })
    expect(elsewhere.status()).toBe(201)
    await create.fillIn('meanwhile', 'Zyxwvutsrqp9')
    await create.submit.click()
    await expect(create.summary).toBeFocused()
    await expect(create.summary).toContainText('already in this list')
    await expect(create.summary).toContainText('already exists')
    await expect(create.summary).toContainText(/RQ[0-9a-f]{32}/)
    await expect(create.username).toHaveAttribute('aria-invalid', 'true')
    await expect(create.username).toHaveValue('meanwhile')
    await expect(create.password).toHaveValue('Zyxwvutsrqp9')
    expect(world.twilio.passwordWorks(list.sid, 'meanwhile', GOOD_PASSWORD)).toBe(true)
  })

  test('a password that Twilio finds weak although ours passed', async ({ page, world }) => {
    const create = createPage(page)
    await create.open()
    world.twilio.setFault({ fault: 'weak-password', method: 'POST' })
    await create.fillIn('weak')
    await create.submit.click()
    await expect(create.summary).toContainText('too weak')
    await expect(create.summary).toContainText('A strong password is required')
    await expect(create.password).toHaveAttribute('aria-invalid', 'true')
  })

  for (const [fault, words] of [
    ['401', 'does not accept the API key'],
    ['403', 'lacks a permission'],
    ['429', 'too many requests'],
  ] as const) {
    test(`${fault}: said in words, nothing lost, and the next press works`, async ({
      page,
      world,
    }) => {
      const create = createPage(page)
      await create.open()
      world.twilio.setFault({ fault, method: 'POST' })
      await create.fillIn('again')
      await create.submit.click()
      await expect(create.summary).toContainText(words)
      await expect(create.username).toHaveValue('again')
      await expect(create.password).toHaveValue(GOOD_PASSWORD)
      await create.submit.click()
      await expect(create.created).toBeVisible()
      expect(world.twilio.commits()).toBe(1)
    })
  }
})

test.describe('Twilio says nothing usable', () => {
  test('a reply lost after the commit: unknown is said, and the list shows what is there', async ({
    page,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST' })
    await create.fillIn('lost-reply')
    await create.submit.click()
    await expect(create.summary).toContainText(/cannot tell/i)
    await expect(create.summary).toContainText('lost-reply')
    await expect(create.table).toContainText('lost-reply')
    await expect(create.username).toHaveValue('lost-reply')
    expect(world.twilio.commits()).toBe(1)
  })

  test('a reset before the commit: unknown is said, the form is kept, the next press creates', async ({
    page,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    world.twilio.setFault({ fault: 'reset-before-commit', method: 'POST' })
    await create.fillIn('lost-request')
    await create.submit.click()
    await expect(create.summary).toContainText(/cannot tell/i)
    await create.submit.click()
    await expect(create.created).toBeVisible()
    expect(world.twilio.commits()).toBe(1)
  })

  test('slow: the button says it is busy, and the answer comes', async ({ page, world }) => {
    const create = createPage(page)
    await create.open()
    world.twilio.setFault({ fault: 'latency', delayMs: 1500, method: 'POST' })
    await create.fillIn('slow')
    await create.submit.click()
    await expect(create.submit).toHaveText('Creating…')
    await expect(create.submit).toHaveAttribute('aria-disabled', 'true')
    await expect(create.created).toBeVisible()
  })

  test('the lists cannot be read: said so, and Retry brings them', async ({ page, world }) => {
    world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
    await page.goto('/')
    const alert = page.getByText('Twilio gave no usable answer')
    await expect(alert).toBeVisible()
    // Each part of the page that comes asks again by itself: it has to be all there.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    world.twilio.clearFaults()
    await page
      .getByRole('button', { name: /Try again|Retry/ })
      .first()
      .click()
    await expect(createPage(page).lists.getByRole('link').first()).toBeVisible()
  })

  test('offline: said so, the form keeps everything and works when back', async ({
    page,
    context,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('patience')
    await context.setOffline(true)
    await expect(page.getByText(/You are offline/)).toBeVisible()
    await create.submit.click()
    await expect(create.summary).toContainText('copy the password')
    await expect(create.username).toHaveValue('patience')
    await expect(create.password).toHaveValue(GOOD_PASSWORD)
    await context.setOffline(false)
    await expect(page.getByText(/You are offline/)).toBeHidden()
    await create.submit.click()
    await expect(create.created).toBeVisible()
    expect(world.twilio.commits()).toBe(1)
  })
})

test.describe('a create that fails after its list was left', () => {
  for (const [fault, words] of [
    ['401', 'The credential “left-behind” was not created.'],
    ['reset-after-commit', 'We cannot tell whether the credential “left-behind” was created.'],
  ] as const) {
    test(`${fault}: is told on the page where one is by then`, async ({ page, world }) => {
      const create = createPage(page)
      const list = await create.open()
      await create.fillIn('left-behind')
      world.twilio.setFault({ fault, delayMs: 800, method: 'POST' })
      await create.submit.click()
      await page.getByRole('link', { name: 'Sipdesk' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a credential list')
      await expect(page.getByRole('main')).toContainText(words)
      await page.getByRole('link', { name: 'Go to the list' }).click()
      await expect(page).toHaveURL(new RegExp(list.sid))
      await page.getByRole('button', { name: 'Dismiss' }).click()
      await expect(page.getByRole('main').getByText(words)).toBeHidden()
      await expect(page.getByRole('main')).toBeFocused()
    })
  }
})
