import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ComponentType } from 'react'
import { Route, Switch } from 'wouter'
import { CredentialsPage } from '#src/features/credentials/credentials-page.tsx'
import { LeaveGuard, LeftFailure } from '#src/features/credentials/leave-guard.tsx'
import { UnstoredProvider } from '#src/features/credentials/unstored.tsx'
import { paths } from '#src/lib/paths.ts'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { createQueryClient } from './query-client.ts'
import { SessionGate } from './session-gate.tsx'
import { Shell } from './shell.tsx'

/** The page of a list is there at once; the others come when they are opened. */
const ChooseListPage = later(
  async () => (await import('#src/features/credential-lists/choose-list-page.tsx')).ChooseListPage,
)
const NotFoundPage = later(async () => (await import('./not-found-page.tsx')).NotFoundPage)
const PeoplePage = later(async () => (await import('./admin-pages.tsx')).People)
const RecordPage = later(async () => (await import('./admin-pages.tsx')).Record)
const AccountPage = later(
  async () => (await import('#src/features/account/account-page.tsx')).AccountPage,
)
const JoinPage = later(async () => (await import('#src/features/sign-in/join-page.tsx')).JoinPage)

function later(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }))
}

export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <Suspense fallback={<Skeleton lines={6} label="Loading the page" />}>
        <Switch>
          <Route path={paths.join} component={JoinPage} />
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
        <LeaveGuard />
        <LeftFailure />
        <Suspense fallback={<Skeleton lines={6} label="Loading the page" />}>
          <Switch>
            <Route path={paths.home} component={ChooseListPage} />
            <Route path={paths.listPattern}>
              {({ listSid }) => <CredentialsPage listSid={listSid} />}
            </Route>
            <Route path={paths.account} component={AccountPage} />
            <Route path={paths.people} component={PeoplePage} />
            <Route path={paths.record} component={RecordPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </Shell>
    </UnstoredProvider>
  )
}
