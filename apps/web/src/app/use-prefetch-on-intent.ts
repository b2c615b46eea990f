import { useEffect } from 'react'
import { paths } from '#src/lib/paths.ts'
import {
  importAccount,
  importAdminPages,
  importLists,
  importSearch,
  importStatus,
} from './page-parts.ts'

const parts: Record<string, () => Promise<unknown>> = {
  [paths.home]: importLists,
  [paths.search]: importSearch,
  [paths.people]: async () => (await importAdminPages()).importPeople(),
  [paths.record]: async () => (await importAdminPages()).importRecord(),
  [paths.status]: importStatus,
  [paths.account]: importAccount,
}

/** Fetches the code of a page as soon as a link to it is pointed at or focused: a press then shows it at once. */
export function usePrefetchOnIntent(): void {
  useEffect(() => {
    function prefetch({ target }: Event) {
      const link = target instanceof Element && target.closest('a')
      // What fails is tried again by the press itself.
      if (link) parts[link.pathname]?.().catch(() => {})
    }
    addEventListener('pointerover', prefetch)
    addEventListener('focusin', prefetch)
    return () => {
      removeEventListener('pointerover', prefetch)
      removeEventListener('focusin', prefetch)
    }
  }, [])
}
