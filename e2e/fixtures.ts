import { test as base } from '@playwright/test'
import { startWorld, type World } from './world.ts'

type Fixtures = { seed: 'empty' | 'typical' | 'list-of-999' | 'unmapped-list'; world: World }

/** Every test has a world of its own, and pages that open in it. */
export const test = base.extend<Fixtures>({
  seed: ['typical', { option: true }],
  world: async ({ seed }, use) => {
    await using world = await startWorld({ seed })
    await use(world)
  },
  baseURL: async ({ world }, use) => use(world.url),
})

export { expect } from '@playwright/test'
