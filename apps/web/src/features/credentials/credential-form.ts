import { zodResolver } from '@hookform/resolvers/zod'
import { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { useForm, useFormState, useWatch, type UseFormReturn } from 'react-hook-form'

export type CredentialForm = UseFormReturn<CreateCredential>

type Field = keyof CreateCredential

/** What is typed into the form of a credential. Nothing is checked before the first click. */
export function useCredentialForm(username = ''): CredentialForm {
  return useForm<CreateCredential>({
    resolver: zodResolver(CreateCredential),
    defaultValues: { username, password: '' },
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
