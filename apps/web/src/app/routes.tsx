import type { Role } from '@sipdesk/shared/person.ts'
import { useEffect, type ReactNode } from 'react'
import { CredentialsPage } from '#src/features/credentials/page.tsx'
import { ReachNotice } from '#src/features/domains/reach-notice.tsx'
import { HandoverCard } from '#src/features/handovers/handover-card.tsx'
import { paths } from '#src/lib/paths.ts'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { shell as messages } from '#messages/app'

type Page = (props: object) => ReactNode

/** An address, and what is there. */
export type PageRoute = {
  path: string
  page: Page
  /** Fetches the code of the page ahead of the first visit. */
  prefetch?: () => Promise<unknown>
  /** The least role that may see it; anybody signed in without one. */
  role?: Role
}

const LOADING = <Skeleton lines={6} label={messages.loadingPage} />

/** A page that is fetched when it is opened. */
function lazyPage(load: () => Promise<Page>) {
  return { page: lazyWithRetry(load, LOADING), prefetch: load }
}

/** The pages that need no session. */
export const publicRoutes: readonly PageRoute[] = [
  {
    path: paths.join,
    ...lazyPage(async () => (await import('#src/features/sign-in/join-page.tsx')).JoinPage),
  },
  {
    path: paths.handoverPattern,
    ...lazyPage(async () => (await import('#src/features/handovers/page.tsx')).OpenPage),
  },
]

/** The pages for people who are signed in. That of a list comes with the first load. */
export const routes: readonly PageRoute[] = [
  {
    path: paths.home,
    ...lazyPage(async () => (await import('#src/features/credential-lists/page.tsx')).ListsPage),
  },
  {
    path: paths.listPattern,
    page: () => <CredentialsPage ReachNotice={ReachNotice} HandoverCard={HandoverCard} />,
  },
  {
    path: paths.search,
    ...lazyPage(async () => (await import('#src/features/search/page.tsx')).SearchPage),
  },
  {
    path: paths.account,
    ...lazyPage(async () => (await import('#src/features/account/page.tsx')).AccountPage),
  },
  {
    path: paths.status,
    ...lazyPage(async () => (await import('#src/features/status/page.tsx')).StatusPage),
  },
  {
    path: paths.people,
    role: 'admin',
    ...lazyPage(async () => (await import('#src/features/people/page.tsx')).PeoplePage),
  },
  {
    path: paths.record,
    role: 'admin',
    ...lazyPage(async () => (await import('#src/features/audit/page.tsx')).RecordPage),
  },
]

/** Fetches the code of a page as soon as a link to it is pointed at or focused: a click then shows it at once. */
export function usePrefetchOnIntent(): void {
  useEffect(() => {
    function prefetch({ target }: Event) {
      const link = target instanceof Element && target.closest('a')
      if (!link) return
      const route = routes.find(({ path }) => path === link.pathname)
      // What fails is tried again by the click itself.
      route?.prefetch?.().catch(() => {})
    }
    addEventListener('pointerover', prefetch)
    addEventListener('focusin', prefetch)
    return () => {
      removeEventListener('pointerover', prefetch)
      removeEventListener('focusin', prefetch)
    }
  }, [])
}
