import { Button } from '#src/ui/button.tsx'
import type { CredentialForm } from './credential-form.ts'
import { usernameAdvice as messages } from '#messages/features/credentials'

/** Puts another name into the field, and the person with it. */
export function UseName({ form, username }: { form: CredentialForm; username: string }) {
  function use() {
    form.setValue('username', username, { shouldValidate: true })
    form.setFocus('username')
  }
  return <Button onClick={use}>{messages.use(username)}</Button>
}
