import type { Page } from '@playwright/test'
import type { Seed, World } from '../fixtures/world.ts'

export type Scheme = 'light' | 'dark'

/** A state that the page can be in, and how to bring it about. */
export type State = {
  name: string
  /** What the account holds; the usual unless told otherwise. */
  seed?: Seed
  /** Settings of the BFF on top of the world's own. */
  settings?: Record<string, string>
  /** Of a key state: the colour schemes in which it is compared with a screenshot. At most 24 in all. */
  screenshots?: readonly Scheme[]
  open: (page: Page, world: World) => Promise<void>
}

/** What a file about this state is called. */
export function nameOf({ name }: State): string {
  return name.replaceAll(/[^a-z0-9]+/gi, '-')
}

/** The file that a key state is compared with. */
export function screenshotOf(state: State, scheme: Scheme): string {
  return `${nameOf(state)}-${scheme}.png`
}
