import type { Page, Request } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { expect, goOffline, test } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { outageBanner } from '../pages/outage.ts'

const DOWN = { fault: '500', method: 'GET', times: Infinity } as const

/** Lets time pass on the page until this holds, which stands still while it waits for an answer; resolves to how many seconds that took. */
async function secondsUntil(page: Page, check: () => Promise<void>): Promise<number> {
  const { waiting } = countReads(page)
  let seconds = 0
  await expect(async () => {
    await page.clock.runFor(1_000)
    seconds++
    await expect.poll(waiting).toBe(0)
    await check()
  }).toPass({ intervals: [100] })
  return seconds
}

/** The window is hidden by another, or seen again. */
async function setVisible(page: Page, isVisible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    },
    isVisible ? 'visible' : 'hidden',
  )
}

/** How often the page has asked Sipdesk for data, and how many of these requests wait for their answers. */
function countReads(page: Page) {
  let [reads, answered] = [0, 0]
  const isRead = (request: Request) => request.url().includes('/api/')
  page.on('request', (request) => void (isRead(request) && reads++))
  page.on('requestfinished', (request) => void (isRead(request) && answered++))
  page.on('requestfailed', (request) => void (isRead(request) && answered++))
  return { reads: () => reads, waiting: () => reads - answered }
}

test('after a long outage every part of a page is read again by itself, within 40 s', async ({
  page,
  world,
}) => {
  const { sid } = await createPage(page).open()
  await page.clock.install()
  world.twilio.setFault(DOWN)
  const { banner, countdown, tryNow, details } = outageBanner(page)
  await expect(async () => {
    // What was read a moment ago is shown once more.
    await page.goto(`/lists/${sid}`)
    await expect(banner).toBeVisible({ timeout: 2_000 })
    await expect(page.getByText('Can’t be read right now').nth(1)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  // A minute of it: the pauses have grown.
  for (let second = 0; second < 60; second++) await page.clock.runFor(1_000)
  await expect(countdown).toHaveText(/^Retrying in \d+ s$/)
  await expect(banner).toContainText(/Since \d+:\d+/)
  await details.click()
  await expect(banner.getByText('HTTP 500')).toBeVisible()
  // One message for one cause.
  await expect(banner).toContainText('Twilio isn’t responding properly')
  await expect(page.getByRole('main')).not.toContainText('Twilio isn’t responding properly.')
  expect(await countdown.evaluate((at) => at.closest('[aria-live], [role=alert]'))).toBe(null)
  await tryNow.focus()
  world.twilio.clearFaults()
  const seconds = await secondsUntil(page, () => expect(banner).toBeHidden({ timeout: 100 }))
  expect(seconds).toBeLessThanOrEqual(40)
  await expect(createPage(page).table.getByRole('row').nth(1)).toBeVisible()
  // It was on what is gone.
  await expect(page.getByRole('main')).toBeFocused()
})

test('all lists: what is missing beside them comes by itself too, and a click does not wait', async ({
  page,
  world,
}) => {
  await page.clock.install()
  world.twilio.setFault({ ...DOWN, path: '/SIP/Domains' })
  await page.goto('/')
  const { banner, countdown, tryNow } = outageBanner(page)
  await expect(countdown).toBeVisible()
  await expect(page.getByRole('main').getByText('Can’t be read right now')).toBeVisible()
  world.twilio.clearFaults()
  await tryNow.click()
  await expect(banner).toBeHidden()
  await expect(page.getByRole('main').getByText('Can’t be read right now')).toBeHidden()
})

test('the status page reads itself again, and says nothing that may be over', async ({
  page,
  world,
}) => {
  await page.clock.install()
  await page.goto('/status')
  const main = page.getByRole('main')
  await expect(main).toContainText('All systems normal')
  world.twilio.setFault(DOWN)
  const shows = (text: string) => () =>
    expect(page.locator('body')).toContainText(text, { timeout: 100 })
  expect(await secondsUntil(page, shows('Twilio isn’t responding properly'))).toBeLessThan(60)
  await expect(main).not.toContainText('All systems normal')
  world.twilio.clearFaults()
  expect(await secondsUntil(page, shows('All systems normal'))).toBeLessThanOrEqual(40)

  await goOffline(page)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(outageBanner(page).countdown).toHaveText('Retrying when you’re back online')
  await expect(main).not.toContainText('All systems normal')
  await page.context().setOffline(false)
  await expect(main).toContainText('All systems normal')
})

test('a page that nobody sees, or uses, asks nothing; seen again, it asks at once', async ({
  page,
  world,
}) => {
  await page.clock.install()
  await page.goto('/status')
  const main = page.getByRole('main')
  await expect(main).toContainText('All systems normal')
  const { reads, waiting } = countReads(page)
  await setVisible(page, false)
  await page.clock.runFor(120_000)
  expect(reads()).toBe(0)
  world.twilio.setFault(DOWN)
  await setVisible(page, true)
  await expect(page.getByText('Twilio isn’t responding properly').first()).toBeVisible()
  world.twilio.clearFaults()

  // Each read has its answer before the next one is due.
  for (let read = 0; read < 33; read++) {
    await page.clock.runFor(20_000)
    await page.request.get('/livez')
    await expect.poll(waiting).toBe(0)
  }
  await expect(main).toContainText('Not checked since')
  await expect(main).not.toContainText('normal')
  const before = reads()
  await page.clock.runFor(10 * 60_000)
  expect(reads()).toBe(before)
  await page.mouse.move(200, 200)
  await expect(main).toContainText('All systems normal')
})

test('another tab learns of what was created, renamed and deleted, and is told no name', async ({
  page,
  context,
}) => {
  const create = createPage(page)
  const { sid, friendlyName } = await create.open()
  const other = await context.newPage()
  await other.goto(`/lists/${sid}`)
  const there = createPage(other)
  await expect(there.table).toBeVisible()
  await other.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    const channel = new BroadcastChannel('sipdesk')
    channel.addEventListener('message', ({ data }) => heard.push(data))
  })
  await create.fillIn('told-elsewhere')
  await create.submit.click()
  await expect(create.created).toBeVisible()
  await expect(there.table).toContainText('told-elsewhere')
  await create.stored.click()

  await create.table.getByRole('link', { name: 'told-elsewhere' }).click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('told-elsewhere')
  await page.getByRole('button', { name: 'Delete credential' }).click()
  await expect(there.table).not.toContainText('told-elsewhere')

  await page.getByRole('link', { name: 'Sipdesk' }).click()
  await page.bringToFront()
  await listsPage(page).renameTo(friendlyName, 'Berlin, renamed')
  await expect(there.lists.getByRole('link', { name: /^Berlin, renamed/ })).toBeVisible()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Berlin, renamed')

  const heard = await other.evaluate(() => JSON.stringify(Reflect.get(window, 'heard')))
  expect(heard).toContain(sid)
  expect(heard.replaceAll(sid, '')).toMatch(
    /^[[\]",]*(credentials|credential-details|credential-lists|[[\]",])+$/,
  )
})
