import { type CredentialList, FriendlyName } from '@sipdesk/shared/credential-lists.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { isForWantOfSession, useSignedInAgain } from '#src/api/use-signed-in-again.ts'
import { describeFieldError } from '#src/lib/field-error.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { told } from '#src/lib/value.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import type { Change } from './change.ts'
import { NameAdvice } from './name-advice.tsx'
import { NameField } from './name-field.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import type { End } from './use-list-changes.ts'
import { dialogs as messages } from '#messages/features/credential-lists'

type Props = {
  lists: CredentialList[]
  /** The list to rename; without it, a list is created. */
  renamed?: CredentialList
  isBusy: boolean
  onChange: (change: Change) => Promise<End | undefined>
  onClose: () => void
}

/** Why a name was refused, and which. */
type Refused = { failure: Failure; name: string }

/** Asks for the name of a new list, or a new name for one. A broken rule is told before anything is sent. */
export function NameDialog({ lists, renamed: opened, isBusy, onChange, onClose }: Props) {
  const [name, setName] = useState(opened?.friendlyName ?? '')
  const [refusal, setRefusal] = useState<Refused>()
  useSignedInAgain(() =>
    setRefusal((last) => (isForWantOfSession(last?.failure) ? undefined : last)),
  )
  const [known, setKnown] = useState(opened)
  const renamed = asKnown(known, lists, refusal)
  const [hasSubmitted, setHasSubmitted] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const others = useMemo(() => namesBut(opened, lists), [opened, lists])
  // While the request is under way, the list that has this name may be its result.
  const error = isBusy ? undefined : errorIn(name, { lists, renamed, hasSubmitted, refusal })
  // The dialog puts focus on its heading first.
  useEffect(() => input.current?.select(), [])
  useSpoken(hasSubmitted ? undefined : error)

  async function confirm(): Promise<void> {
    setHasSubmitted(true)
    if (errorIn(name, { lists, renamed, hasSubmitted: true })) return input.current?.focus()
    if (name === renamed?.friendlyName) return onClose()
    setKnown(renamed)
    setRefusal(undefined)
    const end = await onChange(
      renamed ? { kind: 'rename', name, list: renamed } : { kind: 'create', name },
    )
    if (!end || !('failure' in end)) return
    setRefusal({ failure: end.failure, name })
    if (nameErrorOf(end.failure)) input.current?.focus()
  }

  function use(better: string): void {
    setName(better)
    input.current?.focus()
  }
  return (
    <ConfirmDialog
      title={
        renamed ? told((value) => messages.rename(value(renamed.friendlyName))) : messages.newList
      }
      confirmLabel={renamed ? messages.renameList : messages.createList}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <NameField
        ref={input}
        name={name}
        hint={renamed ? messages.renameHint : messages.createHint}
        error={error}
        advice={!isBusy && <NameAdvice name={name} others={others} onUse={use} />}
        isBusy={isBusy}
        onName={setName}
      />
      <FailureAlert failure={otherFailure(refusal, name)} />
    </ConfirmDialog>
  )
}

function namesBut(renamed: CredentialList | undefined, lists: CredentialList[]): string[] {
  return lists.filter(({ sid }) => sid !== renamed?.sid).map(({ friendlyName }) => friendlyName)
}

/** The list as of the last click, or as it was opened; as it is now, once the person was told of its new name. */
function asKnown(last: CredentialList | undefined, lists: CredentialList[], refusal?: Refused) {
  const isTold = refusal?.failure.code === 'list-renamed'
  return (isTold && lists.find(({ sid }) => sid === last?.sid)) || last
}

type Known = Pick<Props, 'lists'> & {
  renamed: CredentialList | undefined
  hasSubmitted: boolean
  refusal?: Refused | undefined
}

/** What is wrong with a name. An empty one is no error before the first click. */
function errorIn(name: string, { lists, renamed, hasSubmitted, refusal }: Known) {
  const isTaken = lists.some(
    ({ friendlyName, sid }) => friendlyName === name && sid !== renamed?.sid,
  )
  if (isTaken) return messages.nameTaken
  const rule = FriendlyName.safeParse(name).error?.issues[0]?.message
  if (rule && (hasSubmitted || name.trim() !== '')) return describeFieldError(rule)
  return refusal?.name === name ? nameErrorOf(refusal.failure) : undefined
}

/** A failure of other causes than the name, until the name changes. */
function otherFailure(refusal: Refused | undefined, name: string): Failure | undefined {
  return refusal?.name === name && !nameErrorOf(refusal.failure) ? refusal.failure : undefined
}

function nameErrorOf({ errors }: Failure): string | undefined {
  return errors?.find(({ field }) => field === 'friendlyName')?.message
}
