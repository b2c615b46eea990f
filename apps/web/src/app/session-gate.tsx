import type { Session } from '@sipdesk/shared/session.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentProps,
  type ReactNode,
} from 'react'
import { onSignOutElsewhere } from '#src/api/other-tabs.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { isSessionOver, noteSessionEnd, onSessionEnd } from '#src/api/session.ts'
import {
  answerSecondFactor,
  isProofAsked,
  isSecondFactorAsked,
  onProofAsked,
  onSecondFactorAsked,
} from '#src/api/step-up.ts'
import { leaveFor, lossesOnLeaving } from '#src/lib/leaving.ts'
import { paths } from '#src/lib/paths.ts'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { SignInAgain } from '#src/features/sign-in/sign-in-again.tsx'
import { SignInPage } from '#src/features/sign-in/page.tsx'
import { SignOut } from '#src/features/session/sign-out.tsx'
import { shell as messages, titles } from '#messages/app'
import { focusBeginning, useDocumentTitle } from './navigation.ts'

/**
 * Shows the page to a signed-in person. When a session ends during work, the page stays as it is, with
 * everything typed into it, and asks to sign in on top.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const isOver = useSyncExternalStore(onSessionEnd, isSessionOver)
  const { data: session } = useQuery({ ...sessionQuery, enabled: !isOver })

  async function go(): Promise<void> {
    const before = session?.person.id
    const now = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
    // What was typed belongs to the person who typed it.
    if (before !== undefined && before !== now.person.id) return location.reload()
    noteSessionEnd(false)
    if (!now.lacksSecondFactor) answerSecondFactor(true)
    await queries.invalidateQueries()
  }
  useSignOutElsewhere(session !== undefined)
  const isIn = useIsIn(session)
  if (isOver && !session) return <SignIn onSignedIn={go} />
  return (
    <>
      {session?.lacksSecondFactor && !isIn ? (
        <SetUpFirst session={session} onDone={go} />
      ) : (
        children
      )}
      {session && isIn && <SetUpOnTop session={session} />}
      <StepUp />
      {isOver && <SignInAgain onSignedIn={go} />}
    </>
  )
}

/**
 * Who signs out in one tab has signed out in all: what was read goes here too. Where something typed would be lost, it
 * stays beneath the question to sign in.
 */
function useSignOutElsewhere(isSignedIn: boolean): void {
  useEffect(() => {
    if (!isSignedIn) return
    return onSignOutElsewhere(() => {
      if (lossesOnLeaving().length > 0) noteSessionEnd(true)
      else leaveFor(paths.signedOut)
    })
  }, [isSignedIn])
}

/** Whether the person has been let in: from then on, what they type is kept, whatever is asked of them. */
function useIsIn(session: Session | undefined): boolean {
  const [isIn, setIsIn] = useState(false)
  if (session && !session.lacksSecondFactor && !isIn) setIsIn(true)
  return isIn
}

const StepUpDialog = lazyWithRetry(
  async () => (await import('#src/features/account/step-up.tsx')).StepUpDialog,
)

/** On top of the page, for as long as a request waits for a proof of who the person is. */
function StepUp() {
  return useSyncExternalStore(onProofAsked, isProofAsked) && <StepUpDialog />
}

const SetUpDialog = lazyWithRetry(
  async () => (await import('#src/features/account/required-set-up.tsx')).SetUpDialog,
)

/** On top of the page, for as long as requests wait for a second factor that has been required meanwhile. */
function SetUpOnTop({ session }: { session: Session }) {
  const queries = useQueryClient()
  const isAsked = useSyncExternalStore(onSecondFactorAsked, isSecondFactorAsked)
  useEffect(() => {
    if (!isAsked) return
    // The role may be another one by now, and the second factor set up in another tab.
    const read = queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
    read.then(
      ({ lacksSecondFactor }) => lacksSecondFactor || answerSecondFactor(true),
      () => {},
    )
  }, [isAsked, queries])
  if (!isAsked) return null
  return (
    <SetUpDialog
      session={session}
      onDone={async () => {
        await queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
        answerSecondFactor(true)
      }}
      onCancel={() => answerSecondFactor(false)}
    />
  )
}

const RequiredSetUp = lazyWithRetry(
  async () => (await import('#src/features/account/required-set-up.tsx')).RequiredSetUp,
  <main id="main" tabIndex={-1}>
    <Skeleton lines={6} label={messages.loadingPage} />
  </main>,
)

/** In place of every page, until the second factor that is required is set up. */
function SetUpFirst(props: Omit<ComponentProps<typeof RequiredSetUp>, 'onSignOut'>) {
  const [isLeaving, setIsLeaving] = useState(false)
  useDocumentTitle(titles.account)
  // What had focus is gone; the page that comes begins at its heading.
  useEffect(() => () => void focusBeginning(), [])
  return (
    <>
      <RequiredSetUp {...props} onSignOut={() => setIsLeaving(true)} />
      {isLeaving && <SignOut onClose={() => setIsLeaving(false)} />}
    </>
  )
}

function SignIn(props: ComponentProps<typeof SignInPage>) {
  useDocumentTitle(titles.signIn)
  // The form had focus and is gone; the page that comes begins at its heading.
  useEffect(() => () => void focusBeginning(), [])
  return <SignInPage {...props} />
}
