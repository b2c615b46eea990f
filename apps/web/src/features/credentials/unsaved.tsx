import type { CreatedCredential, Credential } from '@sipdesk/shared/credentials.ts'
import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import type { Pending } from '#src/api/pursuit.ts'
import type { Sentence } from '#src/lib/value.tsx'
import { renew, useCredentialForm, type CredentialForm } from './credential-form.ts'

/**
 * A password that can be wiped. React keeps the values of the render before for a while, so that
 * forgetting a reference is not enough: the text itself has to go.
 */
class WipeablePassword {
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
export type Unsaved = CreatedCredential & {
  /** Made now, or given a new password. */
  kind: 'created' | 'rotated'
  password: WipeablePassword
  /** When it became certain: ISO 8601. */
  confirmedAt: string
  about: About
}

/** What was said about a new credential, with the name of the device that it is for; empty where nothing was. */
export type About = { label: string; owner: string; device: string }

const NOTHING: About = { label: '', owner: '', device: '' }

/** What of it could not be kept, and why. */
export type Unkept = { credential: Credential; about: About; failure: Failure }

/** What was just made certain, with the password that was sent. */
export function unsavedOf(
  kind: Unsaved['kind'],
  created: CreatedCredential,
  password: string,
  about = NOTHING,
): Unsaved {
  const confirmedAt = new Date().toISOString()
  return { ...created, kind, password: new WipeablePassword(password), confirmedAt, about }
}

/** An operation that failed: why, and what it was about. */
export type FailedOperation = Failure &
  Pick<Unsaved, 'kind'> & { username: string; listSid: string }

type PendingOperation = { pending: Pending; about: Sentence }

type FormChoice = { isOpen: boolean; listSid: string }

type UnsavedState = {
  /** What is being typed to create one. */
  form: CredentialForm
  /** Whether the form was opened or closed, and on the page of which list; undefined until somebody did. */
  formChoice: FormChoice | undefined
  chooseForm: (choice: FormChoice) => void
  /** What is not known yet of the create under way, and what it is about. */
  pending: PendingOperation | undefined
  setPending: (pending: PendingOperation | undefined) => void
  /** New passwords typed but not sent, by the SID of their credential. */
  rotations: Map<string, string>
  /** What was typed about credentials but not saved, by the SID of the credential and the name of the text. */
  descriptions: Map<string, string>
  /** Those still to be stored, the oldest first. */
  waiting: readonly Unsaved[]
  /** What was made or changed last, also once its password is wiped: its row says so. */
  latest: Unsaved | undefined
  /** Shows one, in place of an older one of its credential. */
  show: (unsaved: Unsaved) => void
  /** Wipes what waits of a credential that is gone, and forgets what was typed about it. */
  discard: (credentialSid: string) => void
  /** Wipes this password from memory. */
  forget: (unsaved: Unsaved) => void
  /** What could not be kept of what was said about the last one created. */
  unkept: Unkept | undefined
  setUnkept: (unkept: Unkept | undefined) => void
  /** The first operation that failed after its list was left, and has not been seen yet. */
  failed: FailedOperation | undefined
  /** Tells a failure wherever the person is by now. */
  tell: (failed: FailedOperation) => void
  /** The failure has been read. */
  dismiss: () => void
}

const UnsavedContext = createContext<UnsavedState | undefined>(undefined)

/**
 * Keeps unsaved passwords above the pages, so that going elsewhere loses none: neither one on screen
 * nor one whose create was still under way. Nor is a create that fails meanwhile lost from sight, what
 * is not known yet of one, or what is typed but not sent.
 */
export function UnsavedProvider({ children }: { children: ReactNode }) {
  const form = useCredentialForm()
  useEffect(() => void renew(form), [form])
  const [formChoice, chooseForm] = useState<FormChoice>()
  const [rotations] = useState(() => new Map<string, string>())
  const [descriptions] = useState(() => new Map<string, string>())
  const [pending, setPending] = useState<PendingOperation>()
  const [latest, setLatest] = useState<Unsaved>()
  const [waiting, setWaiting] = useState<Unsaved[]>([])
  const [unkept, setUnkept] = useState<Unkept>()
  const [failures, setFailures] = useState<FailedOperation[]>([])
  const [failed] = failures
  function forget(stored: Unsaved) {
    stored.password.wipe()
    setWaiting((all) => all.filter((other) => other !== stored))
  }
  function show(added: Unsaved) {
    setLatest(added)
    // Where it is certain that this password holds, the one before is refused.
    setWaiting((all) => [
      ...(added.isPasswordConfirmed ? wipedOf(added.credential.sid, all) : all),
      added,
    ])
  }
  function discard(sid: string) {
    setWaiting((all) => wipedOf(sid, all))
    for (const key of descriptions.keys()) if (key.startsWith(sid)) descriptions.delete(key)
  }
  const tell = (added: FailedOperation) => setFailures((all) => [...all, added])
  const dismiss = () => setFailures((all) => all.slice(1))
  return (
    <UnsavedContext
      value={{
        form,
        formChoice,
        chooseForm,
        pending,
        setPending,
        rotations,
        descriptions,
        waiting,
        latest,
        show,
        discard,
        forget,
        unkept,
        setUnkept,
        failed,
        tell,
        dismiss,
      }}
    >
      {children}
    </UnsavedContext>
  )
}

/** Those of other credentials; of this one every password is wiped. */
function wipedOf(sid: string, all: Unsaved[]): Unsaved[] {
  for (const { credential, password } of all) if (credential.sid === sid) password.wipe()
  return all.filter(({ credential }) => credential.sid !== sid)
}

export function useUnsaved(): UnsavedState {
  const state = use(UnsavedContext)
  if (!state) throw new Error('UnsavedProvider is missing')
  return state
}
