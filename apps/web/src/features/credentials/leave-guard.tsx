import { useEffect } from 'react'
import { Link, useRoute } from 'wouter'
import { paths } from '#src/lib/paths.ts'
import { Notice } from '#src/ui/notice.tsx'
import { useUnstored } from './unstored.tsx'

/**
 * Sees to it that an unstored password is not lost: the browser asks before the page is closed, and a
 * page without a list, where the password cannot stand, shows the way to it.
 */
export function LeaveGuard() {
  const { unstored } = useUnstored()
  const [isShown] = useRoute(paths.listPattern)
  useEffect(() => {
    if (!unstored) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unstored])
  if (!unstored || isShown) return null
  return (
    <Notice kind="warning" title="A password is waiting to be stored">
      <p>
        The credential “{unstored.credential.username}” was created, and its password is shown once.{' '}
        <Link href={paths.list(unstored.credential.credentialListSid)}>Show it now</Link>
      </p>
    </Notice>
  )
}
