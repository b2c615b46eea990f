import { approvalEndpoints } from '@sipdesk/shared/approvals.ts'
import { auditEndpoints } from '@sipdesk/shared/audit.ts'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { personDetailsEndpoints } from '@sipdesk/shared/person-details.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import { useEffect, type ReactNode } from 'react'
import { PinToggle } from '#src/features/credential-lists/pin-toggle.tsx'
import { CredentialsPage } from '#src/features/credentials/page.tsx'
import { ReachNotice } from '#src/features/domains/reach-notice.tsx'
import { HandoverCard } from '#src/features/handovers/handover-card.tsx'
import { listenTo } from '#src/lib/listen-to.ts'
import { paths } from '#src/lib/paths.ts'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { shell as messages, titles } from '#messages/app'

type Page = (props: { title: string }) => ReactNode

/** An address, and what is there. */
export type PageRoute = {
  path: string
  /** That of the window, and of most pages. */
  title: string
  page: Page
  /** Fetches the code of the page ahead of the first visit. */
  prefetch?: () => Promise<unknown>
  /** What the page reads; a person who may not is told so. Without it, the page is for every signed-in person. */
  endpoint?: Endpoint
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
    title: titles.join,
    ...lazyPage(async () => (await import('#src/features/sign-in/join-page.tsx')).JoinPage),
  },
  {
    path: paths.handoverPattern,
    title: titles.handover,
    ...lazyPage(async () => (await import('#src/features/handovers/page.tsx')).OpenPage),
  },
]

/** The pages for people who are signed in. That of a list comes with the first load. */
export const routes: readonly PageRoute[] = [
  {
    path: paths.home,
    title: titles.lists,
    ...lazyPage(async () => (await import('#src/features/credential-lists/page.tsx')).ListsPage),
  },
  {
    path: paths.listPattern,
    title: titles.list,
    page: ({ title }) => (
      <CredentialsPage
        title={title}
        PinToggle={PinToggle}
        ReachNotice={ReachNotice}
        HandoverCard={HandoverCard}
      />
    ),
  },
  {
    path: paths.search,
    title: titles.search,
    ...lazyPage(async () => (await import('#src/features/search/page.tsx')).SearchPage),
  },
  {
    path: paths.account,
    title: titles.account,
    ...lazyPage(async () => (await import('#src/features/account/page.tsx')).AccountPage),
  },
  {
    path: paths.status,
    title: titles.status,
    ...lazyPage(async () => (await import('#src/features/status/page.tsx')).StatusPage),
  },
  {
    path: paths.people,
    title: titles.people,
    endpoint: peopleEndpoints.listPeople,
    ...lazyPage(async () => (await import('#src/features/people/page.tsx')).PeoplePage),
  },
  {
    path: paths.personPattern,
    title: titles.person,
    endpoint: personDetailsEndpoints.getPerson,
    ...lazyPage(async () => {
      const [{ PersonPage }, { PersonBar }] = await Promise.all([
        import('#src/features/person/page.tsx'),
        import('#src/features/people/person-bar.tsx'),
      ])
      return ({ title }) => <PersonPage title={title} PersonBar={PersonBar} />
    }),
  },
  {
    path: paths.approvals,
    title: titles.approvals,
    endpoint: approvalEndpoints.listApprovals,
    ...lazyPage(async () => (await import('#src/features/approvals/page.tsx')).ApprovalsPage),
  },
  {
    path: paths.audit,
    title: titles.audit,
    endpoint: auditEndpoints.listAuditEvents,
    ...lazyPage(async () => (await import('#src/features/audit/page.tsx')).AuditPage),
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
    return listenTo(['pointerover', 'focusin'], prefetch)
  }, [])
}
