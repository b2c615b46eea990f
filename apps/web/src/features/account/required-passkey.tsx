import { useRead } from '#src/api/use-read.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { whyNone } from './passkeys-section.tsx'
import { passkeysQuery } from './queries.ts'
import { passkeys as messages, requiredSetUp } from '#messages/features/account'

const HEADING = 'required-passkey-heading'

/** A passkey as the second factor that is required, or why it cannot be one. */
export function RequiredPasskey({ onDone }: { onDone: () => Promise<void> }) {
  const { data, failed } = useRead(passkeysQuery)
  const why = data && whyNone(data)
  return (
    <section className="card account-section" aria-labelledby={HEADING}>
      <h2 id={HEADING}>{requiredSetUp.orPasskey}</h2>
      {failed && <ReadFailure {...failed} />}
      {!data && !failed && <Skeleton lines={3} label={messages.loading} />}
      {data && <p>{why ?? messages.about}</p>}
      {data && why === undefined && <AddPasskey onAdded={onDone} />}
    </section>
  )
}
