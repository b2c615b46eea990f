import { QueryClientProvider } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { UnsavedNotices } from '#src/features/credentials/leave-guard.tsx'
import { UnsavedProvider } from '#src/features/credentials/unsaved.tsx'
import { AdminsOnly } from '#src/features/session/admins-only.tsx'
import { useNextPicture } from '#src/lib/use-next-picture.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { createQueryClient } from './query-client.ts'
import { publicRoutes, routes, type PageRoute } from './routes.tsx'
import { SessionGate } from './session-gate.tsx'
import { Shell } from './shell.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <Switch>
        {publicRoutes.map(({ path, page }) => (
          <Route key={path} path={path} component={page} />
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
  const location = useNextPicture(useLocation()[0])
  useFocusOnNavigation(location)
  return <PageAt location={location} />
}

const PageAt = memo(function PageAt({ location }: { location: string }) {
  return (
    <UnsavedProvider>
      <Shell>
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

/** The page, for those whose role is enough. */
function Guarded({ route: { page: Page, role } }: { route: PageRoute }) {
  return role === 'admin' ? (
    <AdminsOnly>
      <Page />
    </AdminsOnly>
  ) : (
    <Page />
  )
}
