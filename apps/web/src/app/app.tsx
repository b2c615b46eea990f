import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Route, Switch } from 'wouter'
import { CredentialsPage } from '#src/features/credentials/credentials-page.tsx'
import { UnstoredNotices } from '#src/features/credentials/unstored-notices.tsx'
import { UnstoredProvider } from '#src/features/credentials/unstored.tsx'
import { lazily } from '#src/ui/lazily.tsx'
import { paths } from '#src/lib/paths.ts'
import { Skeleton } from '#src/ui/skeleton.tsx'
import {
  importAccount,
  importAdminPages,
  importLists,
  importSearch,
  importStatus,
} from './page-parts.ts'
import { createQueryClient } from './query-client.ts'
import { SessionGate } from './session-gate.tsx'
import { Shell } from './shell.tsx'
import * as words from '#words/app.tsx'

/** The page of a list is there at once; the others come when they are opened. */
const ListsPage = lazily(async () => (await importLists()).ListsPage)
const StatusPage = lazily(async () => (await importStatus()).StatusPage)
const SearchPage = lazily(async () => (await importSearch()).SearchPage)
const NotFoundPage = lazily(async () => (await import('./not-found-page.tsx')).NotFoundPage)
const PeoplePage = lazily(async () => (await importAdminPages()).People)
const RecordPage = lazily(async () => (await importAdminPages()).Record)
const AccountPage = lazily(async () => (await importAccount()).AccountPage)
const JoinPage = lazily(async () => (await import('#src/features/sign-in/join-page.tsx')).JoinPage)
const OpenPage = lazily(
  async () => (await import('#src/features/credentials/handover/open-page.tsx')).OpenPage,
)

export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <Suspense fallback={<Skeleton lines={6} label={words.loadingPage} />}>
        <Switch>
          <Route path={paths.join} component={JoinPage} />
          <Route path={paths.handoverPattern} component={OpenPage} />
          <Route>
            <SessionGate>
              <Pages />
            </SessionGate>
          </Route>
        </Switch>
      </Suspense>
    </QueryClientProvider>
  )
}

function Pages() {
  return (
    <UnstoredProvider>
      <Shell>
        <UnstoredNotices />
        <Suspense fallback={<Skeleton lines={6} label={words.loadingPage} />}>
          <Switch>
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
        </Suspense>
      </Shell>
    </UnstoredProvider>
  )
}
