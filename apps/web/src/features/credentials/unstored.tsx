import type { Credential } from '@sipdesk/shared/credentials.ts'
import { createContext, use, useState, type ReactNode } from 'react'

/** A credential whose password is on screen for the one time it can be. It lives here and nowhere else. */
export type Unstored = { credential: Credential; password: string }

type UnstoredState = {
  unstored: Unstored | undefined
  show: (unstored: Unstored) => void
  forget: () => void
}

const UnstoredContext = createContext<UnstoredState | undefined>(undefined)

/** Keeps an unstored password above the pages, so that going elsewhere does not lose it. */
export function UnstoredProvider({ children }: { children: ReactNode }) {
  const [unstored, setUnstored] = useState<Unstored>()
  const state = { unstored, show: setUnstored, forget: () => setUnstored(undefined) }
  return <UnstoredContext value={state}>{children}</UnstoredContext>
}

export function useUnstored(): UnstoredState {
  const state = use(UnstoredContext)
  if (!state) throw new Error('UnstoredProvider is missing')
  return state
}
