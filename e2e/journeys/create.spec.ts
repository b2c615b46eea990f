import { createPage, GENERATED, GOOD_PASSWORD } from '../pages/create-page.ts'
import { clipboardOf } from '../pages/handover-card.ts'
import { expect, test } from '../fixtures/test.ts'
import { withhold } from '../fixtures/withhold.ts'
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
    await expect(create.created).toHaveAccessibleName(`Created in ${list.friendlyName}`)
    await expect(create.created).toHaveAccessibleDescription(/^Twilio confirmed it at \d\d:\d\d\./)
    await expect(create.copyAll).toBeFocused()
    expect(world.twilio.passwordWorks(list.sid, 'reception.2', GOOD_PASSWORD)).toBe(true)
    expect(world.twilio.commits()).toBe(1)

    await create.stored.click()
    await expect(create.created).toBeHidden()
    await expect(create.table.getByRole('row').nth(1)).toContainText('reception.2')
    await expect(create.table.getByRole('link', { name: 'reception.2' })).toBeFocused()
    await expect(create.username).toHaveValue('')
    await expect(create.password).toHaveValue(GENERATED)
    expect(await page.content()).not.toContain(GOOD_PASSWORD)
  })

  test('a name and Enter, then Enter and N: three keys beside each name, and each password is new', async ({
    page,
    world,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const create = createPage(page)
    const list = await create.open()
    let keys = 0
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    const passwords: string[] = []
    await press('n')
    for (const name of ['+15551234567', 'desk-2', 'desk-3']) {
      await expect(create.username).toBeFocused()
      await page.keyboard.type(name)
      await expect(create.password).toHaveValue(GENERATED)
      const password = await create.password.inputValue()
      await press('Enter')
      await expect(create.created).toContainText(password)
      await press('Enter')
      await expect(create.created.getByRole('button', { name: 'Copied' })).toBeVisible()
      expect(await clipboardOf(page, world)).toContain(password)
      await press('n')
      expect(world.twilio.passwordWorks(list.sid, name, password)).toBe(true)
      passwords.push(password)
    }
    await expect(create.username).toBeFocused()
    expect(new Set([...passwords, await create.password.inputValue()]).size).toBe(4)
    process.stdout.write(`keys beside the name: ${(keys - 1) / 3} a credential, were about 24\n`)
    expect(keys).toBe(10)
  })

  test('a generated password: its length, another one by button and by key, and one’s own', async ({
    page,
  }) => {
    const create = createPage(page)
    await create.open()
    for (const length of ['12', '32', '20']) {
      await create.form.getByLabel('Length').selectOption(length)
      await expect(create.password).toHaveValue(new RegExp(`^\\w{${length}}$`))
    }
    const seen = new Set([await create.password.inputValue()])
    await create.regenerate.click()
    seen.add(await create.password.inputValue())
    await create.username.fill('anna')
    await create.username.press('Alt+g')
    await expect(create.username).toHaveValue('anna')
    await expect(create.username).toBeFocused()
    seen.add(await create.password.inputValue())
    await expect(create.password).not.toBeEditable()
    await create.own.click()
    await expect(create.password).toBeFocused()
    await expect(create.password).toHaveValue('')
    await create.form.getByText('Generated', { exact: true }).click()
    await expect(create.password).toHaveValue(GENERATED)
    seen.add(await create.password.inputValue())
    expect(seen.size).toBe(4)
  })

  test('at 375 × 667: + opens the form from the bottom, and the sheet fills the screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 667 })
    const create = createPage(page)
    await create.open()
    await expect(create.form).toBeHidden()
    await create.opener.click()
    await expect(create.username).toBeFocused()
    await create.fillIn('small-screen')
    await page.keyboard.press('Escape')
    await expect(create.form).toBeHidden()
    await expect(create.opener).toBeFocused()
    await create.opener.click()
    await expect(create.username).toHaveValue('small-screen')
    await expect(create.submit).toBeInViewport({ ratio: 1 })
    await create.submit.click()
    await expect(create.copyAll).toBeFocused()
    await expect(create.stored).toBeInViewport({ ratio: 1 })
    const password = create.created.getByText(GOOD_PASSWORD, { exact: true })
    await expect(password).toBeInViewport({ ratio: 1 })
    await create.stored.click()
    await expect(create.form).toBeHidden()
    await expect(create.table.getByRole('link', { name: 'small-screen' })).toBeFocused()
  })

  test('all of the sheet fits in 720 px, and closing it asks until the password was copied', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.setViewportSize({ width: 1440, height: 720 })
    const create = createPage(page)
    await create.open()
    await create.username.fill('fits')
    await create.submit.click()
    await expect(create.created).toBeVisible()
    await expect(create.created.getByRole('tabpanel')).toBeVisible()
    const isScrolled = (body: HTMLElement) => body.scrollHeight > body.clientHeight
    expect(await create.created.locator('.sheet-body').evaluate(isScrolled)).toBe(false)
    const question = page.getByRole('dialog', { name: 'Close without storing the password?' })
    await page.keyboard.press('Escape')
    await expect(question).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await page.keyboard.press('n')
    await expect(question).toBeVisible()
    await question.getByRole('button', { name: 'Cancel' }).click()
    await page.keyboard.press('c')
    await expect(create.created.getByRole('button', { name: 'Copied' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(create.created).toBeHidden()
    await expect(create.table.getByRole('link', { name: 'fits' })).toBeFocused()
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

test('label, owner and device are kept with a new credential; where that fails it is told, and tried again', async ({
  page,
  world,
}) => {
  const create = createPage(page)
  await create.open()
  await create.username.fill('reception.berlin')
  await create.form.getByLabel('Label').fill('Reception desk')
  await create.form.getByLabel('Owner').fill('Front desk')
  await create.form.getByLabel('Device').selectOption('Grandstream')
  await expect(create.form).toContainText('both SIP User ID and Authenticate ID')
  await create.submit.click()
  await expect(create.created).toContainText('Reception desk')
  await create.created.getByRole('tab', { name: 'Device file' }).click()
  await expect(create.created.getByLabel('For a device')).toHaveValue('grandstream')
  await create.stored.click()
  const row = create.table.getByRole('row', { name: /reception\.berlin/ })
  await expect(row).toContainText('Reception desk')
  await expect(row).toContainText('Front desk')

  await create.username.fill('unkept')
  await create.form.getByLabel('Label').fill('Somewhere')
  const release = await withhold(page, ['*/details'])
  await create.submit.click()
  await expect(create.created).toContainText('could not be kept')
  await release()
  await create.created.getByRole('button', { name: 'Try again' }).click()
  await expect(create.created).not.toContainText('could not be kept')
  await create.stored.click()
  await expect(create.table.getByRole('row', { name: /unkept/ })).toContainText('Somewhere')
  expect(world.twilio.commits()).toBe(2)
})
