import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Route, Switch } from 'wouter'
import { ChooseListPage } from '#src/features/credential-lists/choose-list-page.tsx'
import { CredentialsPage } from '#src/features/credentials/credentials-page.tsx'
import { LeaveGuard, LeftFailure } from '#src/features/credentials/leave-guard.tsx'
import { UnstoredProvider } from '#src/features/credentials/unstored.tsx'
import { paths } from '#src/lib/paths.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { createQueryClient } from './query-client.ts'
import { Shell } from './shell.tsx'

export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <UnstoredProvider>
        <Shell>
          <LeaveGuard />
          <LeftFailure />
          <Switch>
            <Route path={paths.home} component={ChooseListPage} />
            <Route path={paths.listPattern}>
              {({ listSid }) => <CredentialsPage listSid={listSid} />}
            </Route>
            <Route component={NotFoundPage} />
          </Switch>
        </Shell>
      </UnstoredProvider>
    </QueryClientProvider>
  )
}
