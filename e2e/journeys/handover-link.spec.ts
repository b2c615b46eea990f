import { hash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { expect, test, goOffline } from '../fixtures/test.ts'
import { card, linkSection, makeLink, PASSWORD, show, stranger } from '../pages/handover-link.ts'

/** The place of “Remote agents”, which no domain accepts. */
const NO_DOMAIN = 3

test('a link shows the card once, to the first person, and the operator sees when', async ({
  page,
}) => {
  const link = await makeLink(page)
  const maker = linkSection(page)
  await expect(maker.section.getByText('Copy the link now')).toBeFocused()
  await expect(maker.links.getByRole('listitem')).toHaveText(/Valid until .*created by/)

  const visitor = await stranger(page)
  await visitor.goto(link)
  await expect(show(visitor)).toBeVisible()
  // The key is out of the address before anything is clicked, and a visit uses nothing up.
  await expect(visitor).toHaveURL(link.split('#')[0] ?? '')
  await expect(visitor.getByText('lobby-phone')).toHaveCount(0)
  // Past what says that this is a sandbox.
  for (const key of ['Tab', 'Tab', 'Enter']) await visitor.keyboard.press(key)
  await expect(card(visitor)).toBeFocused()
  await expect(visitor.getByText(PASSWORD, { exact: true })).toBeVisible()
  await expect(visitor.getByText('lobby-phone', { exact: true })).toBeVisible()

  const second = await stranger(page)
  await second.goto(link)
  await show(second).click()
  await expect(second.getByRole('group', { name: 'This link no longer works' })).toBeFocused()
  await expect(show(second)).toHaveCount(0)

  await maker.refresh.click()
  await expect(maker.links.getByRole('listitem')).toHaveText(/Opened at/)
  await expect(maker.withdraw).toHaveCount(0)
  await expect(maker.shown).toHaveCount(0)
  await visitor.bringToFront()
  await visitor.getByRole('button', { name: 'I’ve saved it' }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: 'Done' })).toBeFocused()
  await expect(visitor.getByText(PASSWORD)).toHaveCount(0)
})

test('who opens a card that works with no domain is told whom to tell, not what to do at Twilio', async ({
  page,
}) => {
  const link = await makeLink(page, 'lobby-phone', NO_DOMAIN)
  const visitor = await stranger(page)
  await visitor.goto(link)
  await show(visitor).click()
  const main = visitor.getByRole('main')
  await expect(main).toContainText('No SIP domain accepts this credential list yet')
  await expect(main).toContainText('Tell the person who sent you the link.')
  await expect(main).not.toContainText('In Twilio, open')
})

test('a new link is in sight with its Copy button and expiry, above the bar with the way on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await makeLink(page)
  const { section } = linkSection(page)
  await expect(section.getByText('Copy the link now')).toBeFocused()
  const edgeOf = async (part: Locator) => (await part.boundingBox()) ?? { y: NaN, height: NaN }
  const bar = await edgeOf(page.locator('.sheet-foot'))
  for (const part of [
    section.getByRole('button', { name: 'Copy link' }),
    section.getByText(/Only the first person to open it/),
  ]) {
    const { y, height } = await edgeOf(part)
    expect(y + height).toBeLessThanOrEqual(bar.y)
  }
})

test(
  'that it was opened is seen, and said, without a click',
  { tag: '@waits' },
  async ({ page }) => {
    const link = await makeLink(page)
    const visitor = await stranger(page)
    await visitor.goto(link)
    await show(visitor).click()
    await card(visitor).waitFor()
    const { links } = linkSection(page)
    await expect(links.getByRole('listitem')).toHaveText(/Opened at/)
    const said = page.getByRole('dialog').getByRole('status')
    await expect(said.filter({ hasText: 'was opened at' })).toBeAttached()
  },
)

test('a link that was withdrawn opens nothing', async ({ page }) => {
  const link = await makeLink(page)
  const { withdraw, links, section } = linkSection(page)
  await withdraw.click()
  await expect(links.getByRole('listitem')).toHaveText(/Withdrawn at/)
  await expect(section.getByRole('heading', { name: 'Links for this credential' })).toBeFocused()
  const visitor = await stranger(page)
  await visitor.goto(link)
  await show(visitor).click()
  await expect(visitor.getByRole('group', { name: 'This link no longer works' })).toBeVisible()
})

test('a link without its end uses nothing up, and works when it is followed whole', async ({
  page,
}) => {
  const link = await makeLink(page)
  const visitor = await stranger(page)
  for (const cut of [link.split('#')[0] ?? '', link.slice(0, -1)]) {
    await visitor.goto(cut)
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('This link is incomplete')
  }
  // In the same tab only the fragment changes: nothing is loaded anew.
  await visitor.goto(link)
  await show(visitor).click()
  await expect(card(visitor)).toBeVisible()
})

test('a link with another key shows no card, and says that it is used up', async ({ page }) => {
  const link = await makeLink(page)
  const visitor = await stranger(page)
  await visitor.goto(`${link.split('#')[0]}#${'A'.repeat(43)}`)
  await show(visitor).click()
  const damaged = visitor.getByRole('group', { name: 'The card can’t be read' })
  await expect(damaged).toContainText('now used up')
  await expect(show(visitor)).toHaveCount(0)
  await expect(visitor.getByText(PASSWORD)).toHaveCount(0)
})

test('without a connection nothing is used up, and one can try again', async ({ page }) => {
  const link = await makeLink(page)
  const visitor = await stranger(page)
  await visitor.goto(link)
  await show(visitor).waitFor()
  await goOffline(visitor)
  await show(visitor).click()
  await expect(visitor.getByRole('group', { name: 'No connection' })).toBeFocused()
  await visitor.context().setOffline(false)
  await show(visitor).click()
  await expect(card(visitor)).toBeVisible()
})

test('a card on screen is not lost by closing the page without being asked', async ({ page }) => {
  const link = await makeLink(page)
  const visitor = await stranger(page)
  await visitor.goto(link)
  await show(visitor).click()
  await card(visitor).waitFor()
  const asked = visitor.waitForEvent('dialog')
  const closed = visitor.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).dismiss()
  await closed
  await expect(visitor.getByText(PASSWORD, { exact: true })).toBeVisible()
})

test.describe('with a folder of data that can be searched', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-handover-'))
  test.use({ settings: { DATA_DIR: folder } })
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the server never has the password or the key: not sent, not stored, not logged', async ({
    page,
    world,
  }) => {
    const sent: string[] = []
    const note = (from: Page) =>
      from.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const link = await makeLink(page)
    note(page)
    await linkSection(page).make.click()
    await expect(linkSection(page).links.getByRole('listitem')).toHaveCount(2)
    const visitor = await stranger(page)
    note(visitor)
    await visitor.goto(link)
    await show(visitor).click()
    await card(visitor).waitFor()
    const kept = await visitor.evaluate(() => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      history: history.state as unknown,
      address: location.href,
    }))
    expect(kept).toMatchObject({ local: {}, cookies: '' })
    expect(Object.values(kept.session)).toEqual(['opened'])

    const key = new URL(link).hash.slice(1)
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
    const stored = Buffer.concat(files)
    const [, id = ''] = /handover\/([\w-]+)/.exec(link) ?? []
    expect(stored.includes(hash('sha256', id, 'base64url'))).toBe(true)
    expect(stored.includes(id)).toBe(false)
    expect(world.output()).not.toContain(id)
    const everything = [...sent, JSON.stringify(kept), world.output()].join('\n')
    for (const secret of [PASSWORD, key]) {
      expect(stored.includes(secret)).toBe(false)
      expect(everything.includes(secret)).toBe(false)
    }
    expect(stored.includes(Buffer.from(key, 'base64url'))).toBe(false)
  })
})

test.describe('switched off', () => {
  test.use({ settings: { HANDOVER_LINKS: 'off' } })

  test('no link is offered', async ({ page }) => {
    const create = createPage(page)
    await create.open()
    await create.fillIn('no-links', PASSWORD)
    await create.submit.click()
    await create.created.getByRole('button', { name: 'Copy all as text' }).waitFor()
    await expect(linkSection(page).section).toHaveCount(0)
  })
})

test('320 px wide: nothing scrolls sideways', async ({ page }) => {
  const isWider = (on: Page) =>
    on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  await page.setViewportSize({ width: 320, height: 700 })
  const link = await makeLink(page, 'W'.repeat(32))
  expect(await isWider(page)).toBe(false)
  const visitor = await stranger(page)
  await visitor.setViewportSize({ width: 320, height: 700 })
  await visitor.goto(link)
  await show(visitor).waitFor()
  expect(await isWider(visitor)).toBe(false)
  await show(visitor).click()
  await card(visitor).waitFor()
  expect(await isWider(visitor)).toBe(false)
})
