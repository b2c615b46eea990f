import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { goOffline, expect, test } from '../fixtures/test.ts'
import { HELD_BACK, untilHeldBack } from '../fixtures/held-back.ts'

test.describe('Twilio says no', () => {
  test('a username that is taken is told at its field, before it is sent', async ({
    page,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    const taken = await create.table.getByRole('rowheader').first().innerText()
    await create.fillIn(taken.trim())
    const said = create.form.getByText('already in this list')
    await expect(said).toHaveCount(1)
    await create.password.press('Enter')
    await expect(create.summary).toContainText('already in this list')
    // In the summary, and at the field.
    await expect(said).toHaveCount(2)
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
      headers: { 'X-Sipdesk': '1', 'Idempotency-Key': 'elsewhere' },
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

  test('a click that sends nothing says nothing of the one before', async ({ page, world }) => {
    const create = createPage(page)
    await create.open()
    world.twilio.setFault({ fault: '403', method: 'POST' })
    await create.fillIn('first')
    await create.submit.click()
    await expect(create.summary).toContainText('permission is missing')
    await create.username.fill('')
    await create.submit.click()
    await expect(create.summary).toContainText('Enter a username.')
    await expect(create.summary).not.toContainText('permission is missing')
  })

  test('a lost reply and no clock of Twilio’s: it cannot be told, the page stops asking and offers Rotate', async ({
    page,
    world,
  }) => {
    world.twilio.setFault({ fault: 'no-date', method: 'GET', times: Infinity })
    const create = createPage(page)
    await create.open()
    world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username: 'whose' })
    await create.fillIn('whose')
    await create.submit.click()
    await expect(create.summary).toContainText('can’t tell')
    await expect(create.summary).not.toContainText('nothing was created')
    await expect(create.form.getByRole('link', { name: 'rotate' })).toBeVisible()
    await expect(create.submit).toBeEnabled()
    expect(world.twilio.commits()).toBe(1)
  })

  for (const [fault, words] of [
    ['401', 'doesn’t accept the API key'],
    ['403', 'permission is missing'],
  ] as const) {
    test(`${fault}: said in words, nothing lost, and the next click works`, async ({
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
  test(
    'busy once: waited for, and created; busy for long: said so, and the next click works',
    { tag: '@waits' },
    async ({ page, world }) => {
      const create = createPage(page)
      await create.open()
      world.twilio.setFault({ fault: '429', method: 'POST', username: 'patient' })
      await create.fillIn('patient')
      await create.submit.click()
      await expect(create.created).toBeVisible()
      await create.stored.click()
      world.twilio.setFault({ fault: '429', method: 'POST', username: 'again', times: Infinity })
      await create.fillIn('again')
      await create.submit.click()
      await expect(create.summary).toContainText('too many requests')
      world.twilio.clearFaults()
      await create.submit.click()
      await expect(create.created).toBeVisible()
      expect(world.twilio.commits()).toBe(2)
    },
  )

  test('a reply lost after the commit: created, and how that is known', async ({ page, world }) => {
    const create = createPage(page)
    const list = await create.open()
    world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST' })
    await create.fillIn('lost-reply')
    await create.submit.click()
    await expect(create.created).toContainText('found the credential in the list')
    await expect(create.table).toContainText('lost-reply')
    expect(world.twilio.commits()).toBe(1)
    expect(world.twilio.passwordWorks(list.sid, 'lost-reply', GOOD_PASSWORD)).toBe(true)
  })

  test('a request lost before the commit: one click is enough', async ({ page, world }) => {
    const create = createPage(page)
    await create.open()
    world.twilio.setFault({ fault: 'reset-before-commit', method: 'POST' })
    await create.fillIn('lost-request')
    await create.submit.click()
    await expect(create.created).toBeVisible()
    expect(world.twilio.commits()).toBe(1)
  })

  test(
    'not certain for long: said so, the password stays, and the end is told',
    { tag: '@waits' },
    async ({ page, world }) => {
      // A request waits 20 s for certainty before it says that there is none yet.
      const create = createPage(page)
      const list = await create.open()
      world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST' })
      world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
      await create.fillIn('uncertain')
      await create.submit.click()
      await expect(create.form).toContainText('Still checking', { timeout: 60_000 })
      await expect(create.submit).toHaveAttribute('aria-disabled', 'true')
      await expect(create.password).toHaveValue(GOOD_PASSWORD)
      world.twilio.clearFaults()
      await expect(create.created).toContainText('found the credential in the list', {
        timeout: 60_000,
      })
      expect(world.twilio.commits()).toBe(1)
      expect(world.twilio.passwordWorks(list.sid, 'uncertain', GOOD_PASSWORD)).toBe(true)
    },
  )

  test(
    'slow: the button says it is busy, and the answer comes',
    { tag: '@waits' },
    async ({ page, world }) => {
      const create = createPage(page)
      await create.open()
      world.twilio.setFault({ fault: 'latency', delayMs: HELD_BACK, method: 'POST' })
      await create.fillIn('slow')
      await create.submit.click()
      await expect(create.submit).toHaveText('Creating…')
      await expect(create.submit).toHaveAttribute('aria-disabled', 'true')
      const comfort = 'Nothing is created twice.'
      await expect(create.form).not.toContainText(comfort)
      await expect(create.form).toContainText(comfort)
      await expect(page.getByRole('status').filter({ hasText: comfort })).toBeAttached()
      await untilHeldBack(world)
      world.twilio.clearFaults()
      await expect(create.created).toBeVisible()
    },
  )

  test('the lists cannot be read: said so, and they come by themselves', async ({
    page,
    world,
  }) => {
    world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
    await page.goto('/')
    const alert = page.getByText('Twilio isn’t responding properly').first()
    await expect(alert).toBeVisible()
    world.twilio.clearFaults()
    await expect(createPage(page).lists.getByRole('link').first()).toBeVisible()
  })

  test('offline: said so, the form keeps everything, and it is created when back', async ({
    page,
    context,
    world,
  }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('slow-line')
    // What a click needs is fetched when one begins to fill in the form.
    await page.waitForLoadState('networkidle')
    await goOffline(page)
    await expect(page.getByText(/You are offline/)).toBeVisible()
    await create.submit.click()
    await expect(create.form).toContainText('No answer yet on whether “slow-line” was created')
    await expect(create.username).toHaveValue('slow-line')
    await expect(create.password).toHaveValue(GOOD_PASSWORD)
    await context.setOffline(false)
    await expect(page.getByText(/You are offline/)).toBeHidden()
    await expect(create.created).toBeVisible()
    expect(world.twilio.commits()).toBe(1)
  })
})
