import { createPage } from '../pages/create-page.ts'
import { startDroppingProxy } from '../fixtures/dropping-proxy.ts'
import { expect, signIn, test } from '../fixtures/test.ts'
import { startWorld } from '../fixtures/world.ts'

const COPIES = 7

test(
  'the connection drops before the reply, again and again: seven copies, one credential, one answer',
  { tag: '@waits' },
  async ({ browser }) => {
    // Between its own copies the page waits longer each time.
    await using proxy = await startDroppingProxy('POST')
    await using world = await startWorld({ settings: { APP_URL: proxy.url } })
    proxy.aim(world.url)
    const page = await browser.newPage({ baseURL: proxy.url })
    await signIn(page)
    const create = createPage(page)
    const list = await create.open()
    const keys: string[] = []
    page.on('request', (request) => {
      const key = request.headers()['idempotency-key']
      if (key) keys.push(key)
    })
    await create.fillIn('sent-again', 'Abcdefghijk1')
    proxy.drop(COPIES - 1)
    await create.submit.click()
    await expect(create.created).toBeVisible({ timeout: 60_000 })

    expect(proxy.dropped()).toBe(COPIES - 1)
    expect(new Set(keys).size).toBe(1)
    expect(world.twilio.commits()).toBe(1)
    expect(world.twilio.passwordWorks(list.sid, 'sent-again', 'Abcdefghijk1')).toBe(true)
    const { events } = (await (
      await page.request.get('/api/audit-events?username=sent-again')
    ).json()) as { events: { phase: string }[] }
    expect(events.map(({ phase }) => phase)).toEqual(['outcome', 'intent'])
  },
)
