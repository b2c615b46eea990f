import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useRoute } from 'wouter'
import { credentialListsQuery } from '#src/api/queries.ts'
import { announce } from '#src/lib/announcer.ts'
import { guardLeaving } from '#src/lib/leaving.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { plain, told, type Sentence } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { FailureDetails } from '#src/ui/failure-details.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { changes as changesMessages, created as messages } from '#messages/features/credentials'
import { useUnsaved } from './unsaved.tsx'

/** What must not be lost from sight, on whatever page. */
export function UnsavedNotices() {
  return (
    <>
      <LeaveGuard />
      <LeftFailure />
    </>
  )
}

/**
 * Sees to it that an unsaved password is not lost: the browser asks before the page is closed, and a
 * page where the password cannot stand shows the way to it.
 */
function LeaveGuard() {
  const { waiting } = useUnsaved()
  const [, params] = useRoute(paths.listPattern)
  const { data } = useQuery(credentialListsQuery)
  useEffect(() => {
    const ends = waiting.map(({ credential }) =>
      guardLeaving(() => plain((value) => messages.passwordLost(value(credential.username)))),
    )
    return () => ends.forEach((end) => end())
  }, [waiting])
  const nameOf = (listSid: string) =>
    data?.credentialLists.find(({ sid }) => sid === listSid)?.friendlyName ?? listSid
  return waiting
    .map(({ credential }) => credential)
    .filter(({ credentialListSid }) => credentialListSid !== params?.listSid)
    .map(({ sid, username, credentialListSid: listSid }) => (
      <Notice
        key={sid}
        kind="warning"
        title={told((value) => messages.passwordWaits(value(username), value(nameOf(listSid))))}
      >
        <Link href={paths.list(listSid)}>{messages.showNow}</Link>
      </Notice>
    ))
}

/** Tells, on whatever page, of an operation that failed after its form was left. */
function LeftFailure() {
  const { failed, dismiss } = useUnsaved()
  // What can never be told did not certainly fail.
  const title: Sentence | undefined =
    failed &&
    ((value) =>
      failed.outcome === 'undecided'
        ? failed.title
        : changesMessages.failedElsewhere(failed.kind, value(failed.username)))
  const text = title && plain(title)
  useEffect(() => {
    if (text) announce(text)
  }, [text])
  if (!failed || !title) return null
  function close() {
    // The button goes with the notice; focus must not fall into nothing.
    document.getElementById('main')?.focus()
    dismiss()
  }
  return (
    <Notice kind="error" title={told(title)}>
      <p>{failed.detail}</p>
      <p>
        <Link href={paths.list(failed.listSid)}>{messages.goToList}</Link>
      </p>
      <FailureDetails {...failed} />
      <Button onClick={close}>{messages.dismiss}</Button>
    </Notice>
  )
}

/** Has the browser ask before a page is left in which something was typed but not sent. */
export function TypedGuard() {
  const { form, rotations, descriptions } = useUnsaved()
  useEffect(
    () =>
      guardLeaving(() => {
        const { username, label, owner, password, isOwn } = form.getValues()
        const isTyped = [username, label, owner, isOwn && password].some(Boolean)
        const isAnyKept = rotations.size > 0 || descriptions.size > 0
        return isTyped || isAnyKept ? messages.typedLost : undefined
      }),
    [form, rotations, descriptions],
  )
  return null
}
