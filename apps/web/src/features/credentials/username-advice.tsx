import { withoutControls } from '@sipdesk/shared/text.ts'
import { nextFreeUsername, suggestUsername, usernameWarnings } from '@sipdesk/shared/username.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useRoute } from 'wouter'
import { announce } from '#src/lib/announcer.ts'
import { invisibleText } from '#src/lib/invisible-text.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { useParam, writeAddress } from '#src/lib/address.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { enumerate } from '#src/lib/format.ts'
import { plain, told } from '#src/lib/value.tsx'
import { lookAlikeIn } from '#src/api/confusables.ts'
import { Button } from '#src/ui/button.tsx'
import { Icon } from '#src/ui/icon.tsx'
import {
  fileWarnings,
  page as pageMessages,
  usernameAdvice as messages,
} from '#messages/features/credentials'
import { useFacts, useFieldError, type CredentialForm } from './credential-form.ts'
import { findDuplicate, type Duplicate } from './duplicates.ts'
import { ControlAdvice, controlError, ErrorAdvice } from './error-advice.tsx'
import { FileWarning, refusingDevices } from './file-warning.tsx'
import { useTypingPause } from './use-typing-pause.ts'

/** Milliseconds without a key press before a better name is offered. */
const SUGGESTION_PAUSE = 150

export type UsernameProps = {
  form: CredentialForm
  usernames: ReadonlySet<string>
  /** A name that is in the list by now may be that of this very request. */
  isSubmitting: boolean
}

/** What is said of a username while it is typed, and what to do about it. */
export function UsernameAdvice({ form, usernames, isSubmitting }: UsernameProps) {
  const [, params] = useRoute(paths.listPattern)
  const listSid = params?.listSid ?? ''
  usePrefilledUsername(form)
  // Only what is said of a name, not the name: while that stays the same, nothing is drawn anew.
  const facts = useFacts(form, 'username', (name) => ({
    warnings: sentencesAbout(name),
    refusal: controlError('username', name),
    taken: usernames.has(name) ? name : undefined,
    devices: refusingDevices('username', name),
  }))
  const { warnings, refusal } = facts
  const shown = isSubmitting ? undefined : facts.taken
  useSpoken(inWords({ ...facts, taken: shown }))
  return (
    <ul className="advice" id="username-advice">
      {shown !== undefined && (
        <Taken form={form} usernames={usernames} listSid={listSid} username={shown} />
      )}
      <ControlAdvice form={form} field="username" />
      {!isSubmitting && (
        <>
          <LookAlikeWarning form={form} usernames={usernames} listSid={listSid} />
          <DuplicateWarning form={form} usernames={usernames} listSid={listSid} />
        </>
      )}
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" /> {warning}
        </li>
      ))}
      <FileWarning form={form} field="username" />
      {(warnings.length > 0 || refusal !== undefined) && (
        <Suggestion form={form} usernames={usernames} />
      )}
    </ul>
  )
}

type Facts = {
  warnings: readonly string[]
  refusal: string | undefined
  taken: string | undefined
  devices: readonly string[]
}

/** All that is said of a username, for the ear. */
function inWords({ warnings, refusal, taken, devices }: Facts): string {
  return [
    ...(taken === undefined ? [] : [pageMessages.usernameTaken]),
    ...(refusal === undefined ? [] : [refusal]),
    ...warnings,
    ...(devices.length === 0 ? [] : [fileWarnings.username(enumerate([...devices]))]),
  ].join(' ')
}

/** What is in a name that cannot be seen, and what phones trip over. */
function sentencesAbout(username: string): string[] {
  const invisible = invisibleText(withoutControls(username))
  const warnings = usernameWarnings(username).map((warning) => messages.warnings[warning])
  return invisible === undefined ? warnings : [invisible, ...warnings]
}

type TakenProps = Omit<UsernameProps, 'isSubmitting'> & { listSid: string; username: string }

/** Taken in this very list: it may be the credential itself that is wanted, or a name like it. */
function Taken({ form, usernames, listSid, username }: TakenProps) {
  // After a click the error above the field says it.
  const isTold = useFieldError(form, 'username') === pageMessages.usernameTaken
  return (
    <>
      {!isTold && <ErrorAdvice message={pageMessages.usernameTaken} />}
      <li className="advice-actions">
        <Link href={paths.list(listSid, { username })} className="button button-plain">
          {messages.rotateInstead}
        </Link>
        <UseName form={form} username={nextFreeUsername(username, usernames)} />
      </li>
    </>
  )
}

/**
 * Offers the name without what phones trip over, or the next free one after it, once one pauses: it would
 * flicker at every key.
 */
function Suggestion({ form, usernames }: Omit<UsernameProps, 'isSubmitting'>) {
  const [suggestion, setSuggestion] = useState('')
  useTypingPause(form, SUGGESTION_PAUSE, (username) => {
    const better = suggestUsername(username)
    setSuggestion(better === username ? '' : better)
  })
  if (suggestion === '') return null
  const isTaken = usernames.has(suggestion)
  const free = isTaken ? nextFreeUsername(suggestion, usernames) : suggestion
  return (
    <li>
      <UseName form={form} username={free} />
    </li>
  )
}

/** Takes the name that a link to this form asks for, once: then the address is that of the list again. */
function usePrefilledUsername(form: CredentialForm): void {
  const wanted = useAfterPaint(useParam('create'))
  useEffect(() => {
    if (!wanted) return
    form.setValue('username', wanted)
    form.setFocus('username')
    writeAddress('create', '')
  }, [form, wanted])
}

/** Milliseconds without a key press before the other lists are asked. */
const CHECK_PAUSE = 400

type Props = Omit<UsernameProps, 'isSubmitting'> & { listSid: string }

/** Warns of a name that people could take for another one in this list. */
function LookAlikeWarning({ form, usernames, listSid }: Props) {
  const [existing, setExisting] = useState<string>()

  async function check(username: string): Promise<void> {
    if (username.trim() === '' || usernames.has(username)) return
    const found = await lookAlikeIn([...usernames], username)
    if (found === undefined || form.getValues('username') !== username) return
    setExisting(found)
    announce(plain((value) => messages.looksLikeOwn(value(found))))
  }
  useTypingPause(
    form,
    CHECK_PAUSE,
    (username) => void check(username),
    () => setExisting(undefined),
  )
  if (existing === undefined) return null
  return (
    <>
      <li>
        <Icon name="warning" /> {told((value) => messages.looksLikeOwn(value(existing)))}
      </li>
      <li className="advice-actions">
        <Link href={paths.list(listSid, { username: existing })} className="button button-plain">
          {told((value) => messages.showLike(value(existing)))}
        </Link>
      </li>
    </>
  )
}

/**
 * Warns of a name that is free in this list but taken, or as good as taken, in another one of the same domain. It helps where
 * it can: when the other lists cannot be read, nothing is said.
 */
function DuplicateWarning({ form, usernames, listSid }: Props) {
  const queries = useQueryClient()
  const [duplicate, setDuplicate] = useState<Duplicate>()

  async function check(username: string): Promise<void> {
    if (username === '' || usernames.has(username)) return
    const found = await findDuplicate(queries, listSid, username)
    if (!found || form.getValues('username') !== username) return
    setDuplicate(found)
    announce(plain((value) => sentenceOf(found, value)))
  }
  useTypingPause(
    form,
    CHECK_PAUSE,
    (username) => void check(username).catch(() => {}),
    () => setDuplicate(undefined),
  )
  if (!duplicate || (duplicate.isSame && usernames.has(duplicate.username))) return null
  return (
    <>
      <li>
        <Icon name="warning" /> {told((value) => sentenceOf(duplicate, value))}
      </li>
      <li className="advice-actions">
        {duplicate.isSame && <UseName form={form} username={duplicate.free} />}
        <Link
          href={paths.list(duplicate.listSid, { username: duplicate.username })}
          className="button button-plain"
        >
          {messages.showOther}
        </Link>
      </li>
    </>
  )
}

/** What is said of a duplicate, each name as a value. */
function sentenceOf(
  { username, listName, domainName, isSame }: Duplicate,
  value: (text: string) => string,
): string {
  const values = {
    username: value(username),
    listName: value(listName),
    domainName: value(domainName),
  }
  return isSame ? messages.duplicate(values) : messages.looksLikeOther(values)
}

/** Puts another name into the field, and the person with it. */
function UseName({ form, username }: { form: CredentialForm; username: string }) {
  function use() {
    form.setValue('username', username, { shouldValidate: true })
    form.setFocus('username')
  }
  return <Button onClick={use}>{told((value) => messages.use(value(username)))}</Button>
}
