import { CreateCredential } from '@sipdesk/shared/credentials.ts'
import type { FieldErrors, Resolver } from 'react-hook-form'

/**
 * Lets React Hook Form ask the shared schema; of each field the first broken rule is told. The
 * resolver package does the same for any schema, at 1 kB of the first load.
 */
export const createCredentialResolver: Resolver<CreateCredential> = (values) => {
  const result = CreateCredential.safeParse(values)
  if (result.success) return { values: result.data, errors: {} }
  const errors: FieldErrors<CreateCredential> = {}
  for (const { path, message } of result.error.issues) {
    const field = path[0] === 'username' ? 'username' : 'password'
    errors[field] ??= { type: 'schema', message }
  }
  return { values: {}, errors }
}
