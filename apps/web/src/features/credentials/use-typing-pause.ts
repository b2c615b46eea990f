import { useEffect, useEffectEvent } from 'react'
import { watchFields, type CredentialForm } from './credential-form.ts'

/**
 * Calls `onPause` with the username so many milliseconds after this is first drawn and after each change
 * of it, and `onChange` at each change. Neither draws anything by itself.
 */
export function useTypingPause(
  form: CredentialForm,
  pause: number,
  onPause: (username: string) => void,
  onChange: () => void = () => {},
): void {
  const paused = useEffectEvent(() => onPause(form.getValues('username')))
  const changed = useEffectEvent(onChange)
  useEffect(() => {
    let timer = setTimeout(() => paused(), pause)
    const unsubscribe = watchFields(form, ['username'], () => {
      changed()
      clearTimeout(timer)
      timer = setTimeout(() => paused(), pause)
    })
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [form, pause])
}
