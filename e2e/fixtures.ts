import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Browser, type Cookie, type Page } from '@playwright/test'
import { startBffHost, type BffHost } from './hosted-bff.ts'
import { ADMIN, startWorld, type Seed, type World } from './world.ts'

type Fixtures = {
  seed: Seed
  /** Settings of the BFF on top of the world's own. */
  settings: Record<string, string>
  /** Whether pages open as the first admin, or as nobody. */
  signedIn: boolean
  world: World
}

/** What the worlds of one worker begin with: data in which the first admin has signed in. */
export type Beginning = { host: BffHost; data: string; cookies: Cookie[] }

/** Every test has a world of its own, and pages that open in it. */
export const test = base.extend<Fixtures, { beginning: Beginning }>({
  seed: ['typical', { option: true }],
  settings: [{}, { option: true }],
  signedIn: [true, { option: true }],
  beginning: [
    async ({ browser }, use) => {
      await using host = startBffHost()
      const data = mkdtempSync(join(tmpdir(), 'sipdesk-data-'))
      await use({ host, data, cookies: await signInOnce(browser, host, data) })
      rmSync(data, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  world: async ({ seed, settings, beginning: { host, data } }, use) => {
    await using world = await startWorld({ seed, settings, data, start: host.start })
    await use(world)
  },
  baseURL: async ({ world }, use) => use(world.url),
  page: async ({ page, signedIn, beginning }, use) => {
    if (signedIn) await page.context().addCookies(beginning.cookies)
    await use(page)
  },
})

/** Leaves in a folder a BFF's data with a session of the first admin; resolves to its cookies. */
async function signInOnce(browser: Browser, host: BffHost, data: string): Promise<Cookie[]> {
  await using world = await startWorld({ settings: { DATA_DIR: data }, start: host.start })
  await using context = await browser.newContext({ baseURL: world.url })
  await signIn(context)
  return await context.cookies()
}

const CHANGE = { headers: { 'X-Sipdesk': '1' } }

/** Somebody new with this role, invited by whoever this page is signed in as. */
export async function somebody(page: Page, role: 'viewer' | 'operator' | 'admin') {
  const person = { email: `${role}@example.com`, name: `Some ${role}`, role }
  const password = 'somebody else entirely'
  const invited = await page.request.post('/api/people', { ...CHANGE, data: person })
  const { invitation } = (await invited.json()) as { invitation: { link: string } }
  const token = new URL(invitation.link).hash.slice(1)
  const joined = await page.request.post('/api/join', { ...CHANGE, data: { token, password } })
  if (joined.status() !== 200) throw new Error(`join: ${await joined.text()}`)
  return { ...person, password }
}

/** Signs a browser in, as its own sign-in form would. */
export async function signIn(
  { request }: Pick<Page, 'request'>,
  { email, password } = ADMIN,
): Promise<void> {
  const data = { email, password }
  const reply = await request.post('/api/auth/sign-in/email', { ...CHANGE, data })
  if (reply.status() !== 200) throw new Error(`sign-in: ${await reply.text()}`)
}

export { expect } from '@playwright/test'
