import { test as base, type Page } from '@playwright/test'
import { ADMIN, startWorld, type World } from './world.ts'

type Fixtures = {
  seed: 'empty' | 'typical' | 'list-of-999' | 'unmapped-list' | 'hundred-lists'
  /** Settings of the BFF on top of the world's own. */
  settings: Record<string, string>
  /** Whether pages open as the first admin, or as nobody. */
  signedIn: boolean
  world: World
}

/** Every test has a world of its own, and pages that open in it. */
export const test = base.extend<Fixtures>({
  seed: ['typical', { option: true }],
  settings: [{}, { option: true }],
  signedIn: [true, { option: true }],
  world: async ({ seed, settings }, use) => {
    await using world = await startWorld({ seed, settings })
    await use(world)
  },
  baseURL: async ({ world }, use) => use(world.url),
  page: async ({ page, signedIn }, use) => {
    if (signedIn) await signIn(page)
    await use(page)
  },
})

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

/** Signs the browser of this page in, as its own sign-in form would. */
export async function signIn(page: Page, { email, password } = ADMIN): Promise<void> {
  const reply = await page.request.post('/api/auth/sign-in/email', {
    ...CHANGE,
    data: { email, password },
  })
  if (reply.status() !== 200) throw new Error(`sign-in: ${await reply.text()}`)
}

export { expect } from '@playwright/test'
