import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import { signInEndpoints } from '@sipdesk/shared/sign-in.ts'
import { useState } from 'react'
import { callApi } from '#src/api/client.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { stepUp as messages } from '#messages/features/account'
import { dialog as dialogMessages } from '#messages/ui'

type Props = { onProven: () => void; onCancel: () => void }

/** Where it stands: not begun, or in another tab, which has yet to prove something, or which the browser did not open. */
type State = { kind: 'rest' | 'out' | 'unproven' } | { kind: 'blocked'; url: string }

/** Signs in with the company account in a tab of its own, so that this one keeps what was typed. */
export function CompanyProof({ onProven, onCancel }: Props) {
  const [state, setState] = useState<State>({ kind: 'rest' })
  const { isBusy, failure, send } = useSubmit((work: () => Promise<void>) => work())
  const isOut = state.kind !== 'rest'

  /** Opened by the click itself: browsers open no tab for what comes later. */
  const goOut = (tab: Window | null) => async () => {
    try {
      const { url } = await callApi(signInEndpoints.startCompanySignIn)
      if (tab) tab.location.href = url
      setState(tab ? { kind: 'out' } : { kind: 'blocked', url })
    } catch (error) {
      tab?.close()
      throw error
    }
  }
  async function goOn(): Promise<void> {
    const { hasRecentProof } = await callApi(sessionEndpoints.getSession)
    if (hasRecentProof === false) setState({ kind: 'unproven' })
    else onProven()
  }
  return (
    <>
      <p role="status">{messages.company[state.kind]}</p>
      <FailureAlert failure={failure} />
      <div className="button-row">
        {state.kind === 'blocked' && (
          <a
            className="button button-primary"
            href={state.url}
            target="_blank"
            rel="noreferrer"
            ref={focusOn}
          >
            {messages.openCompany}
          </a>
        )}
        {isOut && (
          <Button
            variant="primary"
            takesFocus={state.kind !== 'blocked'}
            isBlocked={isBusy}
            onClick={() => void send(goOn)}
          >
            {messages.continue}
          </Button>
        )}
        {state.kind !== 'blocked' && (
          <Button
            variant={isOut ? 'plain' : 'primary'}
            isBlocked={isBusy}
            onClick={() => void send(goOut(open('', '_blank')))}
          >
            {messages.withCompany}
          </Button>
        )}
        <Button onClick={onCancel}>{dialogMessages.cancel}</Button>
      </div>
    </>
  )
}

// What was clicked is gone.
function focusOn(link: HTMLAnchorElement | null): void {
  link?.focus()
}
