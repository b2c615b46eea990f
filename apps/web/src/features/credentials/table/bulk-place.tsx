import type { ComponentProps } from 'react'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import type { FloatingBar as Bar } from './floating-bar.tsx'

const FloatingBar = lazyWithRetry(async () => (await import('./floating-bar.tsx')).FloatingBar)

/** Where the bar of a selection or a run stands; it is fetched with the first of them. */
export function BulkPlace(props: ComponentProps<typeof Bar>) {
  if (!props.listRun && props.selection.chosen.size === 0) return null
  return <FloatingBar {...props} />
}
