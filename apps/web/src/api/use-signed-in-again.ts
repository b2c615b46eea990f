import { useEffect, useEffectEvent } from 'react'
import type { Failure } from './api-error.ts'
import { isSessionOver, onSessionEnd } from './session.ts'

/** Does something each time a person signs in again on top of the page. */
export function useSignedInAgain(act: () => void): void {
  const listen = useEffectEvent(() => {
    if (!isSessionOver()) act()
  })
  useEffect(() => onSessionEnd(() => listen()), [])
}

/** Whether a failure says no more than that nobody is signed in: once somebody is, it is not true any more. */
export function isForWantOfSession(failure: Failure | undefined): boolean {
  return failure?.code === 'unauthenticated'
}
