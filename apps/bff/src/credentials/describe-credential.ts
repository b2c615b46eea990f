import type { BodyOf, ParamsOf } from '@sipdesk/shared/endpoint.ts'
import {
  DETAIL_NAMES,
  type credentialDetailsEndpoints,
  type CredentialDetails,
  type DetailTexts,
} from '@sipdesk/shared/credential-details.ts'
import type { Recorder } from '../audit/recorder.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { lastChangesOf } from '../store/credential-changes.ts'
import {
  findDetails,
  writeTexts,
  type Named,
  type StoredDetails,
} from '../store/credential-details.ts'
import { storableTexts } from '../store/storable-texts.ts'
import type { Store } from '../store/store.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import { presentDetails } from './present-details.ts'

export type DescribeDeps = {
  store: Pick<Store, 'db'>
  recorder: Recorder
  twilio: Pick<TwilioGateway, 'fetchCredential'>
  place: { accountSid: string }
}
type Describe = (typeof credentialDetailsEndpoints)['changeCredentialDetails']
type Input = {
  params: ParamsOf<Describe>
  body: BodyOf<Describe>
  context: RequestContext
  signedIn: SignedIn
}

/**
 * Changes what is written about a credential. On record stands which texts changed, not what they say: the record cannot
 * be mended, should a password have got into one. Of what is written already Twilio is not asked.
 *
 * @throws TwilioError where it has to be asked: `TwilioNotFound` where the list has no such credential.
 */
export async function describeCredential(
  deps: DescribeDeps,
  { params: { listSid, credentialSid }, body, context, signedIn: { person } }: Input,
): Promise<CredentialDetails> {
  const { store, recorder } = deps
  const known = await findDetails(store.db, listSid, credentialSid)
  const isWritten = known !== undefined && known.describedAt !== null
  const named = isWritten
    ? nameOf(known)
    : await readName(deps, { listSid, credentialSid }, context)
  const texts = changedTexts(known, body)
  const evidence = Object.keys(texts).join(' ')
  const changes = await lastChangesOf(store.db, listSid, [credentialSid])
  if (evidence === '') return presentDetails(named, known, changes)
  const { username } = named
  const entry = {
    action: 'credential.describe',
    listSid,
    credentialSid,
    username,
    evidence,
  } as const
  return recorder.around(context, entry, async () => {
    const row = await writeTexts(store.db, named, texts, person.name)
    return presentDetails(named, row, changes)
  })
}

function nameOf({ credentialSid, accountSid, listSid, username }: StoredDetails): Named {
  return { credentialSid, accountSid, listSid, username }
}

async function readName(
  { twilio, place: { accountSid } }: DescribeDeps,
  { listSid, credentialSid }: Input['params'],
  context: RequestContext,
): Promise<Named> {
  const { username } = await twilio.fetchCredential(listSid, credentialSid, context)
  return storableTexts({ credentialSid, accountSid, listSid, username })
}

function changedTexts(known: StoredDetails | undefined, body: Input['body']): Partial<DetailTexts> {
  const changed = DETAIL_NAMES.filter(
    (name) => body[name] !== undefined && body[name] !== (known?.[name] ?? ''),
  )
  return Object.fromEntries(changed.map((name) => [name, body[name]]))
}
