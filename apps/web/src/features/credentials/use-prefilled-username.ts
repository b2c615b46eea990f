import { useEffect } from 'react'
import { writeAddress } from '#src/lib/use-address-text.ts'
import { useNextPicture } from '#src/lib/use-next-picture.ts'
import { useParam } from '#src/lib/use-param.ts'
import type { CredentialForm } from './credential-form.ts'

/** Takes the name that a link to this form asks for, once: then the address is that of the list again. */
export function usePrefilledUsername(form: CredentialForm): void {
  const wanted = useNextPicture(useParam('create'))
  useEffect(() => {
    if (!wanted) return
    form.setValue('username', wanted)
    form.setFocus('username')
    writeAddress('create', '')
  }, [form, wanted])
}
