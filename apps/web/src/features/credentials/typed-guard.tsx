import { useEffect } from 'react'
import { useUnstored } from './unstored.tsx'

/** Has the browser ask before a page is left in which something was typed but not sent. */
export function TypedGuard() {
  const { form, rotations } = useUnstored()
  useEffect(() => {
    function ask(event: BeforeUnloadEvent) {
      const { username, password } = form.getValues()
      if (username !== '' || password !== '' || rotations.size > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [form, rotations])
  return null
}
