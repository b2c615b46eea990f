import { useEffect, useState } from 'react'
import { Link, useRoute, type RouterOptions } from 'wouter'
import { paths } from '#src/lib/paths.ts'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { useUnstored } from './unstored.tsx'

type AroundNav = NonNullable<RouterOptions['aroundNav']>
type LeaveGuard = {
  aroundNav: AroundNav
  /** Where the person wanted to go, while we ask. */
  pending: (() => void) | undefined
  settle: (isLeaving: boolean) => void
}

/** Asks before a page with an unstored password is left, be it for another page or for good. */
export function useLeaveGuard(): LeaveGuard {
  const { unstored, forget } = useUnstored()
  const [pending, setPending] = useState<() => void>()
  useEffect(() => {
    if (!unstored) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unstored])

  const aroundNav: AroundNav = (navigate, to, options) => {
    const go = () => navigate(to, options)
    const isToThePassword = to === paths.list(unstored?.credential.credentialListSid ?? '')
    if (unstored && !isToThePassword) setPending(() => go)
    else go()
  }
  function settle(isLeaving: boolean) {
    setPending(undefined)
    if (!isLeaving) return
    forget()
    pending?.()
  }
  return { aroundNav, pending, settle }
}

export function LeaveDialog({ guard: { pending, settle } }: { guard: LeaveGuard }) {
  if (!pending) return null
  return (
    <ConfirmDialog
      title="Leave without the password?"
      detail="It is shown this one time. Once you leave, nobody can show it again, and the phone would need a new one."
      confirm="Leave and lose it"
      cancel="Stay here"
      onConfirm={() => settle(true)}
      onCancel={() => settle(false)}
    />
  )
}

/** On a page without a list: a password is still waiting, and this is the way to it. */
export function UnstoredReminder() {
  const { unstored } = useUnstored()
  const [isShown] = useRoute(paths.listPattern)
  if (!unstored || isShown) return null
  const target = paths.list(unstored.credential.credentialListSid)
  return (
    <Notice kind="warning" title="A password is waiting to be stored">
      <p>
        The credential “{unstored.credential.username}” was created, and its password is shown once.{' '}
        <Link href={target}>Show it now</Link>
      </p>
    </Notice>
  )
}
