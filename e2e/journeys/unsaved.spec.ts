import { createPage, GENERATED, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test, goOffline } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { HELD_BACK, untilHeldBack } from '../fixtures/held-back.ts'
import { shell } from '../pages/shell.ts'

test.describe('a password not yet stored', () => {
  test('on another list a line says that a password waits, and closing the page asks', async ({
    page,
  }) => {
    const create = createPage(page)
    const { sid, friendlyName } = await create.open(0)
    // By the page itself: there must be one to go back to.
    await create.lists.getByRole('link').last().click()
    await expect(page).not.toHaveURL(new RegExp(sid))
    await create.lists.getByRole('link', { name: friendlyName }).click()
    await create.fillIn('unsaved')
    await create.submit.click()
    await expect(create.created).toContainText(GOOD_PASSWORD)
    await page.goBack()
    // The sheet stands under no list but its own.
    await expect(create.created).toBeHidden()
    await expect(page.getByRole('main')).toContainText(
      `The password of unsaved in ${friendlyName} is waiting to be stored.`,
    )
    await page.getByRole('link', { name: 'Show it now' }).click()
    await expect(page).toHaveURL(new RegExp(sid))
    await expect(create.created).toHaveAccessibleName(`Created in ${friendlyName}`)
    const asked = page.waitForEvent('dialog')
    const closed = page.close({ runBeforeUnload: true })
    expect((await asked).type()).toBe('beforeunload')
    await (await asked).dismiss()
    await closed
    await expect(create.created).toContainText(GOOD_PASSWORD)
  })

  test(
    'a create that ends after its page was left shows its password all the same, and loses nothing',
    { tag: '@waits' },
    async ({ page, world }) => {
      const create = createPage(page)
      await create.open()
      world.twilio.setFault({ fault: 'latency', delayMs: HELD_BACK, method: 'POST' })
      await create.fillIn('left-behind', GOOD_PASSWORD)
      await create.submit.click()
      await create.lists.getByRole('link').last().click()
      await create.fillIn('typed-meanwhile', 'Zyxwvutsrqp9')
      await untilHeldBack(world)
      world.twilio.clearFaults()
      await page.getByRole('link', { name: 'Show it now' }).click()
      await expect(create.created).toContainText('left-behind')
      await expect(create.created).toContainText(GOOD_PASSWORD)
      await create.stored.click()
      await expect(create.username).toHaveValue('typed-meanwhile')
      await expect(create.password).toHaveValue('Zyxwvutsrqp9')
    },
  )

  test('going back does not lose an unsaved password', async ({ page }) => {
    const create = createPage(page)
    await page.goto('/')
    await create.lists.getByRole('link').first().click()
    await create.fillIn('unsaved')
    await create.submit.click()
    await expect(create.created).toBeVisible()
    await page.goBack()
    await expect(page.getByText('is waiting to be stored')).toBeVisible()
    await page.getByRole('link', { name: 'Show it now' }).click()
    await expect(create.created).toContainText(GOOD_PASSWORD)
  })
})

test('what is typed but not sent is still there after going elsewhere', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await create.fillIn('half-typed', GOOD_PASSWORD)
  await shell(page).goTo('Status')
  await expect(page.getByRole('heading', { level: 1, name: 'Status' })).toBeFocused()
  await shell(page).goTo('Activity')
  await expect(create.form).toBeHidden()
  await create.lists.getByRole('link').last().click()
  await expect(create.username).toHaveValue('half-typed')
  await expect(create.password).toHaveValue(GOOD_PASSWORD)
  await create.submit.click()
  await expect(create.created).toContainText('half-typed')
  await create.stored.click()
  await expect(create.username).toHaveValue('')
  await expect(create.password).toHaveValue(GENERATED)
})

test('a create that is not settled yet says so after coming back, and is made once', async ({
  page,
  world,
}) => {
  const create = createPage(page)
  // The page that is gone to must be there already.
  await listsPage(page).open()
  await create.lists.getByRole('link').first().click()
  await create.fillIn('pending')
  await page.waitForLoadState('networkidle')
  await goOffline(page)
  await create.submit.click()
  const pending = create.form.getByText(/No answer yet/)
  await expect(pending).toBeVisible()
  // The banner does not ask for what the page does by itself.
  await expect(page.getByRole('alert').filter({ hasText: 'You are offline' })).toContainText(
    'whatever is in progress continues by itself',
  )
  await page.getByRole('link', { name: 'Sipdesk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await page.goBack()
  await expect(pending).toBeVisible()
  await expect(create.submit).toHaveText('Creating…')
  await create.password.press('Enter')
  await page.context().setOffline(false)
  await expect(create.created).toContainText('pending')
  expect(world.twilio.commits()).toBe(1)
})

test('an old error takes no focus after coming back', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await create.submit.click()
  await expect(create.summary).toBeFocused()
  await page.getByRole('link', { name: 'Sipdesk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await page.goBack()
  await expect(create.form).toBeVisible()
  await expect(create.summary).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a create that fails after its list was left is told on the page where one is by then', async ({
  page,
  world,
}) => {
  const words = 'The credential “left-behind” was not created.'
  const create = createPage(page)
  const list = await create.open()
  await create.fillIn('left-behind')
  world.twilio.setFault({ fault: '401', delayMs: HELD_BACK, method: 'POST' })
  await create.submit.click()
  await page.getByRole('link', { name: 'Sipdesk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
  await untilHeldBack(world)
  world.twilio.clearFaults()
  await expect(page.getByRole('main')).toContainText(words)
  await page.getByRole('link', { name: 'Go to the list' }).click()
  await expect(page).toHaveURL(new RegExp(list.sid))
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('main').getByText(words)).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()
})

test('that there is no answer yet is told in sight, also where the form is taller than the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 560 })
  const create = createPage(page)
  await create.open()
  await create.fillIn('out-of-sight')
  await page.waitForLoadState('networkidle')
  await goOffline(page)
  await create.submit.click()
  await expect(create.form.getByText(/No answer yet/)).toBeInViewport({ ratio: 1 })
  await page.context().setOffline(false)
  await expect(create.created).toContainText(GOOD_PASSWORD)
})
