import { useEffect } from 'react'
import { writeAddress } from '#src/lib/use-address-text.ts'
import type { CredentialForm } from './credential-form.ts'

/** Takes the name that a link to this form asks for, once: then the address is that of the list again. */
export function PrefilledUsername({ form, username }: { form: CredentialForm; username: string }) {
  useEffect(() => {
    form.setValue('username', username)
    form.setFocus('username')
    writeAddress('create', '')
  }, [form, username])
  return null
}
