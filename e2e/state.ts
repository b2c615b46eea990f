import type { Page } from '@playwright/test'
import type { World } from './world.ts'

/** A state that the page can be in, and how to bring it about. */
export type State = { name: string; reach: (page: Page, world: World) => Promise<void> }
