import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { startHttpsProxy } from '../proofs/https-proxy.ts'
import { expect, test as base } from '../fixtures/test.ts'

/** Behind a proxy that ends https, as in production. */
const test = base.extend<{ place: { url: string; port: number } }>({
  ignoreHTTPSErrors: true,
  signedIn: false,
  extraHTTPHeaders: { 'X-Replica': '0' },
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  place: async ({}, use) => {
    const port = await freePort()
    const proxy = await startHttpsProxy([port])
    await use({ url: proxy.url, port })
    await proxy.stop()
  },
  settings: async ({ place: { url, port } }, use) => use({ PORT: String(port), APP_URL: url }),
  // Once the world is there.
  baseURL: async ({ world, place }, use) => use(world && place.url),
})

test('what is chosen is kept in cookies that this host alone can set', async ({
  page,
  context,
  place,
}) => {
  // Of the release before, or set by a host beside this one.
  await context.addCookies([{ name: 'theme', value: 'light', url: place.url, secure: true }])
  await page.goto('/')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'light')
  await page.getByRole('button', { name: 'Theme and language' }).click()
  await page.getByRole('group', { name: 'Theme' }).getByText('Dark').click()
  await page.getByRole('group', { name: 'Language' }).getByText('Deutsch').click()
  await expect(html).toHaveAttribute('lang', 'de')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  const chosen = (await context.cookies()).filter(({ name }) => /theme|language/.test(name))
  expect(chosen.filter(({ name }) => name !== 'theme')).toMatchObject([
    { name: '__Host-theme', value: 'dark', secure: true, path: '/', sameSite: 'Lax' },
    { name: '__Host-language', value: 'de', secure: true, path: '/', sameSite: 'Lax' },
  ])
})
