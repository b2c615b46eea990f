import { signInEndpoints } from '@sipdesk/shared/sign-in.ts'
import { useState } from 'react'
import { callApi } from '#src/api/client.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { stepUp as messages } from '#messages/features/account'
import { dialog as dialogMessages } from '#messages/ui'

type Props = { onProven: () => void; onCancel: () => void }

/** Signs in with the company account in a tab of its own, so that this one keeps what was typed. */
export function CompanyProof({ onProven, onCancel }: Props) {
  const [isOut, setIsOut] = useState(false)
  const { isBusy, failure, send } = useSubmit(async (tab: Window | null) => {
    try {
      const { url } = await callApi(signInEndpoints.startCompanySignIn)
      if (tab) tab.location.href = url
      setIsOut(true)
    } catch (error) {
      tab?.close()
      throw error
    }
  })
  // Opened by the click itself: browsers open none for what comes later.
  const goOut = () => void send(open('', '_blank'))
  return (
    <>
      <p>{isOut ? messages.companyContinue : messages.companyHow}</p>
      <FailureAlert failure={failure} />
      <div className="button-row">
        {isOut && (
          <Button variant="primary" onClick={onProven}>
            {messages.continue}
          </Button>
        )}
        <Button variant={isOut ? 'plain' : 'primary'} isBlocked={isBusy} onClick={goOut}>
          {messages.withCompany}
        </Button>
        <Button onClick={onCancel}>{dialogMessages.cancel}</Button>
      </div>
    </>
  )
}
