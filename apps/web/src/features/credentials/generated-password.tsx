import { PASSWORD_LENGTHS } from '@sipdesk/shared/password.ts'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { announce } from '#src/lib/announcer.ts'
import { renew, type CredentialForm } from './credential-form.ts'
import { page as messages } from '#messages/features/credentials'

/** As `aria-keyshortcuts` has them. */
export const REGENERATE_KEYS = 'Alt+G'

/** Another password in the place of the generated one, and says so. */
export function regenerate(form: CredentialForm): void {
  announce(messages.regenerated(renew(form)))
}

/** The key, wherever one types in the form around the field of this id, so that the hands stay there. */
export function useRegenerateKey(form: CredentialForm, id: string): void {
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const around = document.getElementById(id)?.closest('form')
      if (!isRegenerateKey(event) || !around?.contains(document.activeElement)) return
      event.preventDefault()
      if (!form.getValues('isOwn')) regenerate(form)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [form, id])
}

/** By its place on the keyboard: Option types another letter on a Mac. */
function isRegenerateKey({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'KeyG' && altKey && !ctrlKey && !metaKey && !shiftKey
}

type Props = { form: CredentialForm; id: string }

/** What a generated password is like, and how long: some phones take no more than 12 characters. */
export function GeneratedHint({ form, id }: Props) {
  const length = useWatch({ control: form.control, name: 'length' })
  function choose(wanted: string) {
    const known = PASSWORD_LENGTHS.find((one) => String(one) === wanted)
    if (!known) return
    form.setValue('length', known)
    regenerate(form)
  }
  return (
    <div className="generated-hint">
      <p id={`${id}-hint`}>{messages.generatedHint}</p>
      <label className="generated-length">
        <span>{messages.length}</span>
        <select className="input" value={length} onChange={({ target }) => choose(target.value)}>
          {PASSWORD_LENGTHS.map((known) => (
            <option key={known}>{known}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
