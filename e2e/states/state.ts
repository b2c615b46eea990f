import type { Page } from '@playwright/test'
import type { Seed, World } from '../fixtures/world.ts'

/** A state that the page can be in, and how to bring it about. */
export type State = {
  name: string
  /** What the account holds; the usual unless told otherwise. */
  seed?: Seed
  open: (page: Page, world: World) => Promise<void>
}

/** What a file about this state is called. */
export function nameOf({ name }: State): string {
  return name.replaceAll(/[^a-z0-9]+/gi, '-')
}
