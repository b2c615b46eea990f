import { zodResolver } from '@hookform/resolvers/zod'
import { ShortText } from '@sipdesk/shared/credential-details.ts'
import { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { generatePassword } from '@sipdesk/shared/password-generator.ts'
import {
  DEFAULT_PASSWORD_LENGTH,
  PASSWORD_LENGTHS,
  type PasswordLength,
} from '@sipdesk/shared/password.ts'
import { looksLikePassword } from '@sipdesk/shared/secret-likeness.ts'
import * as z from 'zod/mini'
import { useForm, useFormState, useWatch, type UseFormReturn } from 'react-hook-form'

const AboutText = ShortText.check(
  z.refine((text) => !looksLikePassword(text), 'looks-like-password'),
)

/** What is sent to make a credential, what is kept about it here, and what is for the form alone. */
const Fields = z.extend(CreateCredential, {
  /** Whether the password is typed; else it is generated. */
  isOwn: z.boolean(),
  /** Of the next password that is generated. */
  length: z.literal(PASSWORD_LENGTHS),
  label: AboutText,
  owner: AboutText,
  /** The name of the device it is for, of `lib/device-files.ts`; empty where that is not said. */
  device: z.string(),
})
export type CredentialFields = z.infer<typeof Fields>

export type CredentialForm = UseFormReturn<CredentialFields>

type Field = 'username' | 'password' | 'label' | 'owner'

/** A credential that exists: made elsewhere, its username may break our rules. */
const Existing = z.extend(Fields, { username: z.string() })

/** No password is in it: React and the form keep what they begin with. */
const EMPTY: CredentialFields = {
  username: '',
  password: '',
  isOwn: false,
  length: DEFAULT_PASSWORD_LENGTH,
  label: '',
  owner: '',
  device: '',
}

/**
 * What is typed into the form of a new credential, or, with a username, of one that exists. Nothing is checked
 * before the first click. It begins without a password: `renew` generates one.
 */
export function useCredentialForm(username?: string): CredentialForm {
  return useForm<CredentialFields>({
    resolver: zodResolver(username === undefined ? Fields : Existing),
    defaultValues: { ...EMPTY, username: username ?? '' },
    // Not on blur: an error that appears there moves the button away from under the pointer.
    mode: 'onSubmit',
    shouldFocusError: false,
  })
}

/** Puts a newly generated password into the form, in the place of the one there. */
export function renew(form: CredentialForm): PasswordLength {
  const length = form.getValues('length')
  form.setValue('isOwn', false)
  form.setValue(
    'password',
    generatePassword(length, (bytes) => crypto.getRandomValues(bytes)),
  )
  form.clearErrors('password')
  return length
}

/** Empties the form for the next credential; what is likely to be the same for many is kept. */
export function beginAnew(form: CredentialForm): void {
  const { length, device } = form.getValues()
  form.reset({ ...EMPTY, length, device })
  renew(form)
}

/** What is wrong with a field: a code of the schema, or a sentence. */
export function useFieldError({ control }: CredentialForm, field: Field): string | undefined {
  const { errors } = useFormState({ control, name: field })
  return errors[field]?.message
}

/** What `factsOf` says of a field; while that stays the same, nothing is drawn anew. */
export function useFacts<T>(
  { control }: CredentialForm,
  name: 'username' | 'password',
  factsOf: (value: string) => T,
): T {
  return useWatch({ control, name, compute: factsOf })
}

/** Calls back after each change of one of these values, until the function returned is called. */
export function watchFields(
  form: CredentialForm,
  name: (keyof CredentialFields)[],
  callback: () => void,
): () => void {
  return form.subscribe({ name, formState: { values: true }, callback })
}
