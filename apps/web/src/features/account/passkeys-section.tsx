import { MAX_PASSKEYS, type Passkey, type Passkeys } from '@sipdesk/shared/passkeys.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { passkeyObstacle } from '#src/api/passkeys.ts'
import { useRead } from '#src/api/use-read.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { RemovePasskey, RenamePasskey } from './passkey-dialogs.tsx'
import { PasskeyTable } from './passkey-table.tsx'
import { passkeysQuery, refreshAccount } from './queries.ts'
import { passkeys as messages } from '#messages/features/account'

type Step =
  | { kind: 'rest' }
  | { kind: 'add' }
  | { kind: 'rename'; passkey: Passkey }
  | { kind: 'remove'; passkey: Passkey }

const REST: Step = { kind: 'rest' }

/** The person's passkeys. */
export function PasskeysSection() {
  const { data, failed } = useRead(passkeysQuery)
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section className="card account-section" aria-labelledby="passkeys-heading">
      <h2 id="passkeys-heading" ref={heading} tabIndex={-1}>
        {messages.title}
      </h2>
      <p>{messages.about}</p>
      {failed && <ReadFailure {...failed} />}
      {data && <Known data={data} focusHeading={() => heading.current?.focus()} />}
      {!data && !failed && <Skeleton lines={3} label={messages.loading} />}
    </section>
  )
}

/** Those that there are, and what can be done about them. */
function Known({ data, focusHeading }: { data: Passkeys; focusHeading: () => void }) {
  const queries = useQueryClient()
  const [step, setStep] = useState(REST)

  /** What was clicked may be gone, with its row or its form. */
  function rest() {
    flushSync(() => setStep(REST))
    focusHeading()
  }
  const done = (aloud: string) => async () => {
    await refreshAccount(queries)
    rest()
    announce(aloud)
  }
  const close = () => setStep(REST)
  return (
    <>
      {data.passkeys.length === 0 && <p className="quiet">{messages.none}</p>}
      {data.passkeys.length > 0 && (
        <PasskeyTable
          passkeys={data.passkeys}
          onRename={(passkey) => setStep({ kind: 'rename', passkey })}
          onRemove={(passkey) => setStep({ kind: 'remove', passkey })}
        />
      )}
      {step.kind === 'add' ? (
        <AddPasskey onAdded={done(messages.wasAdded)} onCancel={rest} />
      ) : (
        <AddButton data={data} onClick={() => setStep({ kind: 'add' })} />
      )}
      {step.kind === 'rename' && (
        <RenamePasskey {...step} onDone={done(messages.wasRenamed)} onClose={close} />
      )}
      {step.kind === 'remove' && (
        <RemovePasskey {...step} onDone={done(messages.wasRemoved)} onClose={close} />
      )}
    </>
  )
}

/** The way to another one, or why there is none. */
function AddButton({ data, onClick }: { data: Passkeys; onClick: () => void }) {
  const why = whyNone(data)
  if (why !== undefined) return <p>{why}</p>
  return (
    <div className="button-row">
      <Button onClick={onClick}>{messages.add}</Button>
    </div>
  )
}

/** Why the person cannot add a passkey here and now. */
export function whyNone({ obstacle, passkeys }: Passkeys): string | undefined {
  const ofBrowser = passkeyObstacle()
  if (obstacle !== null) return messages.obstacles[obstacle]
  if (ofBrowser) return messages.obstacles[ofBrowser]
  return passkeys.length < MAX_PASSKEYS ? undefined : messages.full(MAX_PASSKEYS)
}
