import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import type { CredentialForm } from './credential-form.ts'

/** Calls back after each change of one of these values, until the function returned is called. */
export function watchFields(
  form: CredentialForm,
  name: (keyof CreateCredential)[],
  callback: () => void,
): () => void {
  return form.subscribe({ name, formState: { values: true }, callback })
}
