import { credentialDetailsEndpoints } from '@sipdesk/shared/credential-details.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { putDetails } from '#src/api/queries.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { useUnsaved, type About } from './unsaved.tsx'

const { changeCredentialDetails } = credentialDetailsEndpoints

/**
 * Keeps what was said about a credential that exists by now. Where that fails, `unkept` says so: the credential is
 * there all the same.
 */
export function useKeep() {
  const queries = useQueryClient()
  const { setUnkept } = useUnsaved()
  const { isBusy, send } = useSubmit(
    ({
      credential: { sid, credentialListSid: listSid },
      about,
    }: {
      credential: Credential
      about: About
    }) =>
      callApi(changeCredentialDetails, {
        params: { listSid, credentialSid: sid },
        body: saidIn(about),
      }),
  )
  async function keep(credential: Credential, about: About): Promise<void> {
    if (Object.keys(saidIn(about)).length === 0) return
    const end = await send({ credential, about })
    if (!end) return
    if ('failure' in end) return setUnkept({ credential, about, failure: end.failure })
    putDetails(queries, credential.credentialListSid, end.result)
    setUnkept(undefined)
  }
  return { isBusy, keep }
}

/** What is empty is not sent. */
function saidIn(about: About): Partial<About> {
  return Object.fromEntries(Object.entries(about).filter(([, text]) => text !== ''))
}
