import { lazy, type ComponentType } from 'react'

/**
 * A component that is fetched when it is first drawn. Where it cannot be fetched, a sentence stands in
 * its place until the page is loaded again, so that nothing else in the page is lost.
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async (): Promise<{ default: ComponentType<P> }> => ({
    default: await load().catch(() => Missing),
  }))
}

function Missing() {
  return 'This part could not be loaded.'
}
