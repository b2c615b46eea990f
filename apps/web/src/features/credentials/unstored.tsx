import type { Credential } from '@sipdesk/shared/credentials.ts'
import { createContext, use, useState, type ReactNode } from 'react'

/**
 * A password that can be wiped. React keeps the values of the render before for a while, so that
 * forgetting a reference is not enough: the text itself has to go.
 */
export class WipeablePassword {
  #text: string

  constructor(text: string) {
    this.#text = text
  }

  read(): string {
    return this.#text
  }

  wipe(): void {
    this.#text = ''
  }
}

/** A credential whose password is on screen for the one time it can be. It lives here and nowhere else. */
export type Unstored = { credential: Credential; password: WipeablePassword }

type UnstoredState = {
  unstored: Unstored | undefined
  show: (unstored: Unstored) => void
  /** Wipes the password from memory. */
  forget: () => void
}

const UnstoredContext = createContext<UnstoredState | undefined>(undefined)

/** Keeps an unstored password above the pages, so that going elsewhere does not lose it. */
export function UnstoredProvider({ children }: { children: ReactNode }) {
  const [unstored, setUnstored] = useState<Unstored>()
  function forget() {
    unstored?.password.wipe()
    setUnstored(undefined)
  }
  return (
    <UnstoredContext value={{ unstored, show: setUnstored, forget }}>{children}</UnstoredContext>
  )
}

export function useUnstored(): UnstoredState {
  const state = use(UnstoredContext)
  if (!state) throw new Error('UnstoredProvider is missing')
  return state
}
