import type { ReactNode } from 'react'
import { lazily } from '#src/ui/lazily.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import * as words from '#words/app.tsx'

const LOADING = <Skeleton lines={6} label={words.loadingPage} />

type Page = (props: object) => ReactNode

/** A page that is fetched when it is opened. */
export function lazyPage(load: () => Promise<Page>): Page {
  return lazily(load, LOADING)
}
