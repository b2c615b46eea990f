import { zodResolver } from '@hookform/resolvers/zod'
import { CreateCredential } from '@sipdesk/shared/credentials.ts'
import * as z from 'zod/mini'
import { useForm, useFormState, useWatch, type UseFormReturn } from 'react-hook-form'

export type CredentialForm = UseFormReturn<CreateCredential>

type Field = keyof CreateCredential

/** A credential that exists: made elsewhere, its username may break our rules. */
const Existing = z.extend(CreateCredential, { username: z.string() })

/**
 * What is typed into the form of a new credential, or, with a username, of one that exists. Nothing is checked
 * before the first click.
 */
export function useCredentialForm(username?: string): CredentialForm {
  return useForm<CreateCredential>({
    resolver: zodResolver(username === undefined ? CreateCredential : Existing),
    defaultValues: { username: username ?? '', password: '' },
    // Not on blur: an error that appears there moves the button away from under the pointer.
    mode: 'onSubmit',
    shouldFocusError: false,
  })
}

/** What is wrong with a field: a code of the schema, or a sentence. */
export function useFieldError({ control }: CredentialForm, field: Field): string | undefined {
  const { errors } = useFormState({ control, name: field })
  return errors[field]?.message
}

/** What `factsOf` says of a field; while that stays the same, nothing is drawn anew. */
export function useFacts<T>(
  { control }: CredentialForm,
  name: Field,
  factsOf: (value: string) => T,
): T {
  return useWatch({ control, name, compute: factsOf })
}

/** Calls back after each change of one of these values, until the function returned is called. */
export function watchFields(
  form: CredentialForm,
  name: (keyof CreateCredential)[],
  callback: () => void,
): () => void {
  return form.subscribe({ name, formState: { values: true }, callback })
}
