import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { Route, Switch, useLocation, useParams } from 'wouter'
import { createQueryClient, credentialListsQuery } from '#src/api/queries.ts'
import { UnsavedNotices } from '#src/features/credentials/leave-guard.tsx'
import { UnsavedProvider } from '#src/features/credentials/unsaved.tsx'
import { RoleGuard } from '#src/features/session/role-guard.tsx'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import '#src/ui/empty.css'
import { notFound as messages, titles } from '#messages/app'
import { publicRoutes, routes, type PageRoute } from './routes.tsx'
import { SessionGate } from './session-gate.tsx'
import { Shell } from './shell.tsx'
import { useDocumentTitle, useFocusOnNavigation } from './navigation.ts'

export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <Switch>
        {publicRoutes.map((route) => (
          <Route key={route.path} path={route.path}>
            <Public route={route} />
          </Route>
        ))}
        <Route>
          <SessionGate>
            <Pages />
          </SessionGate>
        </Route>
      </Switch>
    </QueryClientProvider>
  )
}

/** A click on a link is answered before the page that it leads to is drawn. */
function Pages() {
  const location = useAfterPaint(useLocation()[0])
  useFocusOnNavigation(location)
  return <PageAt location={location} />
}

const PageAt = memo(function PageAt({ location }: { location: string }) {
  return (
    <UnsavedProvider>
      <Shell location={location}>
        <UnsavedNotices />
        <Switch location={location}>
          {routes.map((route) => (
            <Route key={route.path} path={route.path}>
              <Guarded route={route} />
            </Route>
          ))}
          <Route component={NotFoundPage} />
        </Switch>
      </Shell>
    </UnsavedProvider>
  )
})

/** The page under its title, for those whose role is enough. */
function Guarded({ route: { page: Page, endpoint, ...route } }: { route: PageRoute }) {
  const title = useListName() ?? route.title
  useDocumentTitle(title)
  if (!endpoint) return <Page title={title} />
  return (
    <RoleGuard endpoint={endpoint}>
      <Page title={title} />
    </RoleGuard>
  )
}

/** The name of the list, on the page of one. */
function useListName(): string | undefined {
  const { listSid } = useParams()
  const { data } = useQuery({ ...credentialListsQuery, retryOnMount: false })
  return data?.credentialLists.find(({ sid }) => sid === listSid)?.friendlyName
}

function Public({ route: { page: Page, title } }: { route: PageRoute }) {
  useDocumentTitle(title)
  return <Page title={title} />
}

/** What is at an address that leads nowhere. */
function NotFoundPage() {
  useDocumentTitle(titles.notFound)
  return (
    <section className="empty">
      <h1 tabIndex={-1}>{titles.notFound}</h1>
      <p>{messages.detail}</p>
      <p>
        <Link href={paths.home}>{messages.chooseList}</Link>
      </p>
    </section>
  )
}
