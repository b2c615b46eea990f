import { QueryClientProvider } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { CredentialsPage } from '#src/features/credentials/credentials-page.tsx'
import { UnstoredNotices } from '#src/features/credentials/unstored-notices.tsx'
import { UnstoredProvider } from '#src/features/credentials/unstored.tsx'
import { paths } from '#src/lib/paths.ts'
import { useNextPicture } from '#src/lib/use-next-picture.ts'
import {
  importAccount,
  importAdminPages,
  importLists,
  importSearch,
  importStatus,
} from './page-parts.ts'
import { lazyPage } from './lazy-page.tsx'
import { createQueryClient } from './query-client.ts'
import { SessionGate } from './session-gate.tsx'
import { Shell } from './shell.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

/** The page of a list is there at once; the others come when they are opened. */
const ListsPage = lazyPage(async () => (await importLists()).ListsPage)
const StatusPage = lazyPage(async () => (await importStatus()).StatusPage)
const SearchPage = lazyPage(async () => (await importSearch()).SearchPage)
const NotFoundPage = lazyPage(async () => (await import('./not-found-page.tsx')).NotFoundPage)
const PeoplePage = lazyPage(async () => (await importAdminPages()).People)
const RecordPage = lazyPage(async () => (await importAdminPages()).Record)
const AccountPage = lazyPage(async () => (await importAccount()).AccountPage)
const JoinPage = lazyPage(
  async () => (await import('#src/features/sign-in/join-page.tsx')).JoinPage,
)
const OpenPage = lazyPage(
  async () => (await import('#src/features/credentials/handover/open-page.tsx')).OpenPage,
)

export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <Switch>
        <Route path={paths.join} component={JoinPage} />
        <Route path={paths.handoverPattern} component={OpenPage} />
        <Route>
          <SessionGate>
            <Pages />
          </SessionGate>
        </Route>
      </Switch>
    </QueryClientProvider>
  )
}

/** A press on a link is answered before the page that it leads to is drawn. */
function Pages() {
  const location = useNextPicture(useLocation()[0])
  useFocusOnNavigation(location)
  return <PageAt location={location} />
}

const PageAt = memo(function PageAt({ location }: { location: string }) {
  return (
    <UnstoredProvider>
      <Shell>
        <UnstoredNotices />
        <Switch location={location}>
          <Route path={paths.home} component={ListsPage} />
          <Route path={paths.listPattern}>
            {({ listSid }) => <CredentialsPage listSid={listSid} />}
          </Route>
          <Route path={paths.search} component={SearchPage} />
          <Route path={paths.account} component={AccountPage} />
          <Route path={paths.status} component={StatusPage} />
          <Route path={paths.people} component={PeoplePage} />
          <Route path={paths.record} component={RecordPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Shell>
    </UnstoredProvider>
  )
})
