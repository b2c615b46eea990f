import { readFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import { GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { clipboardOf, openHandoverCard, mapEverywhere } from '../pages/handover-card.ts'

test('the card has all that a device asks for, and leaves as text', async ({
  page,
  world,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const card = await openHandoverCard(page, 'Berlin office')
  await expect(card.setting('Registrar')).toHaveText('acme-office.sip.twilio.com')
  await expect(card.setting('Outbound proxy')).toHaveText('None needed')
  await expect(card.setting('Transport')).toHaveText('UDP or TCP 5060, or TLS 5061')
  await expect(card.setting('SRTP')).toContainText('Off')
  await expect(card.setting('Register expiry')).toContainText('3600 seconds')
  await expect(card.setting('Address')).toHaveText('sip:front-desk@acme-office.sip.twilio.com')
  await card.edge.selectOption({ label: 'Near Dublin' })
  await expect(card.setting('Outbound proxy')).toHaveText('sip.dublin.twilio.com')
  await expect(card.setting('Address')).toHaveText('sip:front-desk@acme-office.sip.twilio.com')
  const letters = card.created.getByRole('list', { name: 'Read aloud' }).getByRole('listitem')
  await expect(letters.first()).toContainText('ALFA')
  await expect(letters.nth(1)).toContainText('bravo')

  await card.created.getByRole('button', { name: /^Copy as row/ }).click()
  expect(await clipboardOf(page, world)).toBe(`front-desk\t${GOOD_PASSWORD}`)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    card.created.getByRole('button', { name: 'Save' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('front-desk.txt')
  expect(await readFile(await saved.path(), 'utf8')).toContain(`Password: ${GOOD_PASSWORD}`)

  await card.created.getByRole('button', { name: 'Copy all as text' }).click()
  const text = await clipboardOf(page, world)
  for (const line of [
    'Authorization ID: front-desk',
    `Password: ${GOOD_PASSWORD}`,
    'Outbound proxy: sip.dublin.twilio.com',
    'Address: sip:front-desk@acme-office.sip.twilio.com',
  ])
    expect(text).toContain(line)
})

test('a secure domain that only takes calls: TLS and SRTP, and what does not work is said', async ({
  page,
}) => {
  const card = await openHandoverCard(page, 'PBX trunks')
  await expect(card.setting('Transport')).toHaveText('TLS, port 5061')
  await expect(card.setting('SRTP')).toContainText('Required')
  await expect(
    card.created.getByText('This domain accepts calls but no registrations'),
  ).toBeVisible()
  await expect(card.created.getByText(/error 32212/)).toBeVisible()
})

test('a list that reaches no domain: the card says so, and how to fix it', async ({ page }) => {
  const card = await openHandoverCard(page, 'Remote agents')
  await expect(
    card.created.getByText('No SIP domain accepts this credential list yet'),
  ).toBeVisible()
  await expect(card.created).toContainText(GOOD_PASSWORD)
  await expect(card.edge).toBeHidden()
  await expect(card.tab('Device file')).toHaveCount(0)
})

test('of several domains one is chosen', async ({ page, world }) => {
  await mapEverywhere(page, world, 'Berlin office')
  const card = await openHandoverCard(page, 'Berlin office')
  await expect(card.setting('Registrar')).toHaveText('acme-office.sip.twilio.com')
  await card.domain.selectOption('acme-trunks.sip.twilio.com')
  await expect(card.setting('Address')).toHaveText('sip:front-desk@acme-trunks.sip.twilio.com')
  await expect(card.setting('Transport')).toHaveText('TLS, port 5061')
})

test('domains that cannot be read withhold neither username nor password, and come later', async ({
  page,
  world,
}) => {
  world.twilio.setFault({ fault: '500', method: 'GET', path: '/SIP/Domains', times: Infinity })
  const card = await openHandoverCard(page, 'Berlin office')
  await expect(card.created.getByRole('button', { name: 'Copy password' })).toBeVisible()
  await expect(card.created).toContainText(GOOD_PASSWORD)
  await expect(card.created.getByText('still correct')).toBeVisible()
  world.twilio.clearFaults()
  await expect(card.setting('Registrar')).toHaveText('acme-office.sip.twilio.com')
})

test('a file for a device: shown, copied and downloaded alike', async ({
  page,
  world,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const card = await openHandoverCard(page, 'Berlin office')
  await card.tab('Device file').click()
  await card.device.selectOption({ label: 'Asterisk (pjsip.conf)' })
  await expect(card.snippet).toContainText(`password = ${GOOD_PASSWORD}`)
  await expect(card.snippet).toContainText(
    String.raw`sip:acme-office.sip.twilio.com:5060\;transport`,
  )
  const shown = await card.snippet.textContent()
  await card.created.getByRole('button', { name: /^Copy settings/ }).click()
  expect(await clipboardOf(page, world)).toBe(shown)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.created.getByRole('button', { name: 'Download pjsip-twilio.conf' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('pjsip-twilio.conf')
  expect(await readFile(await download.path(), 'utf8')).toBe(shown)
})

test('a username that a format cannot write is refused there, not mangled', async ({ page }) => {
  const card = await openHandoverCard(page, 'Berlin office', 'anna@home')
  await card.tab('Device file').click()
  await card.device.selectOption({ label: 'Asterisk (pjsip.conf)' })
  await expect(card.created.getByText(/can’t hold this username/)).toBeVisible()
  await card.device.selectOption({ label: 'Linphone (remote provisioning)' })
  await expect(card.snippet).toContainText('sip:anna%40home@acme-office.sip.twilio.com')
})

test('the QR code reads as the address, and holds no password', async ({ page }) => {
  const card = await openHandoverCard(page, 'Berlin office')
  await card.tab('QR').click()
  const code = card.created.getByRole('img', { name: /QR code/ })
  await expect(code).toBeVisible()
  const { width, height, pixels } = await code.evaluate((element) => {
    const image = element as HTMLImageElement
    const canvas = new OffscreenCanvas(image.width, image.height)
    const drawing = canvas.getContext('2d')
    drawing?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const data = drawing?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    return { width: canvas.width, height: canvas.height, pixels: [...data] }
  })
  const read = jsQR.default(Uint8ClampedArray.from(pixels), width, height)
  expect(read?.data).toBe('sip:front-desk@acme-office.sip.twilio.com')
})

test('print: the card and nothing else', async ({ page }) => {
  const card = await openHandoverCard(page, 'Berlin office')
  await expect(card.setting('Registrar')).toBeVisible()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  // Whatever is chosen on the page, the settings are printed.
  await card.tab('QR').click()
  await card.created.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  for (const shown of ['Registrar', 'Address', 'Password'])
    await expect(card.setting(shown)).toBeVisible()
  await expect(page.getByText('ALFA')).toBeVisible()
  await expect(page.getByRole('heading')).toHaveText(['Created in Berlin office'])
  await expect(page.getByText(/^Sipdesk, \d/)).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('everything opened: nothing sideways at 320 px', async ({ page }) => {
  const card = await openHandoverCard(page, 'PBX trunks')
  await card.tab('Device file').click()
  await card.device.selectOption({ label: 'Poly (Polycom) with UC Software' })
  await page.setViewportSize({ width: 320, height: 700 })
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
  expect(scrollWidth).toBe(clientWidth)
})

test('by keyboard, what has focus is never hidden behind the buttons that stay', async ({
  page,
}) => {
  const card = await openHandoverCard(page, 'Berlin office')
  await expect(card.setting('Registrar')).toBeVisible()
  const end = card.stored.locator('..')
  for (let stop = 0; stop < 30; stop++) {
    await page.keyboard.press('Tab')
    if (await card.stored.evaluate((element) => element === document.activeElement)) return
    const focused = await page.locator(':focus').boundingBox()
    const bar = await end.boundingBox()
    expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1)
  }
  throw new Error('the keyboard never came to “I have stored it”')
})
