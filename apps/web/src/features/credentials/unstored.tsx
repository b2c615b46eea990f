import type { CreatedCredential } from '@sipdesk/shared/credentials-api.ts'
import { createContext, use, useState, type ReactNode } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import type { Doubt } from '#src/api/pursuit.ts'
import { useCredentialForm, type CredentialForm } from './credential-form.ts'

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
export type Unstored = CreatedCredential & {
  /** Made now, or given a new password. */
  kind: 'created' | 'rotated'
  password: WipeablePassword
}

/** A press that failed: why, and what it was about. */
export type FailedSubmission = Failure &
  Pick<Unstored, 'kind'> & { username: string; listSid: string }

type AboutDoubt = { doubt: Doubt; about: string }

type UnstoredState = {
  /** What is being typed to create one. */
  form: CredentialForm
  /** What is not known yet of the create under way, and what it is about. */
  doubt: AboutDoubt | undefined
  setDoubt: (doubt: AboutDoubt | undefined) => void
  /** New passwords typed but not sent, by the SID of their credential. */
  rotations: Map<string, string>
  /** The one to be stored now. */
  unstored: Unstored | undefined
  /** Shows one; if another is still unstored, after that one. */
  show: (unstored: Unstored) => void
  /** Wipes the password shown from memory, and shows the next if there is one. */
  forget: () => void
  /** The first press that failed after its list was left, and nobody has seen yet. */
  failed: FailedSubmission | undefined
  /** Tells a failure wherever the person is by now. */
  tell: (failed: FailedSubmission) => void
  /** The failure has been read. */
  dismiss: () => void
}

const UnstoredContext = createContext<UnstoredState | undefined>(undefined)

/**
 * Keeps unstored passwords above the pages, so that going elsewhere loses none: neither one on screen
 * nor one whose create was still under way. Nor is a create that fails meanwhile lost from sight, what
 * is not known yet of one, or what is typed but not sent.
 */
export function UnstoredProvider({ children }: { children: ReactNode }) {
  const form = useCredentialForm()
  const [rotations] = useState(() => new Map<string, string>())
  const [doubt, setDoubt] = useState<AboutDoubt>()
  const [waiting, setWaiting] = useState<Unstored[]>([])
  const [failures, setFailures] = useState<FailedSubmission[]>([])
  const [unstored] = waiting
  const [failed] = failures
  function forget() {
    unstored?.password.wipe()
    setWaiting((all) => all.filter((other) => other !== unstored))
  }
  const show = (next: Unstored) => setWaiting((all) => [...all, next])
  const tell = (next: FailedSubmission) => setFailures((all) => [...all, next])
  const dismiss = () => setFailures((all) => all.slice(1))
  return (
    <UnstoredContext
      value={{ form, doubt, setDoubt, rotations, unstored, show, forget, failed, tell, dismiss }}
    >
      {children}
    </UnstoredContext>
  )
}

export function useUnstored(): UnstoredState {
  const state = use(UnstoredContext)
  if (!state) throw new Error('UnstoredProvider is missing')
  return state
}
