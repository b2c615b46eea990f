import type { SignInOptions } from '@sipdesk/shared/sign-in.ts'
import { signInEndpoints } from '@sipdesk/shared/sign-in.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { failedRead } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { PasswordStep } from './password-step.tsx'
import { SecondFactorStep } from './second-factor-step.tsx'
import { form as messages } from '#messages/features/sign-in'

/** How one can sign in here; it does not change while the page is open. */
export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: ({ signal }) => callApi(signInEndpoints.getSignInOptions, { signal }),
  staleTime: Infinity,
})

type Props = {
  onSignedIn: () => Promise<void>
  /** With what it begins; a code is asked for at once after a company sign-in. */
  firstStep?: 'password' | 'second-factor'
}

/** The ways in, once it is known which there are. */
export function SignInForm(props: Props) {
  const options = useQuery(signInOptionsQuery)
  const { data, error } = options
  if (data) return <WaysIn options={data} {...props} />
  if (!error) return <Skeleton lines={4} label={messages.loading} />
  return <ReadFailure {...failedRead(options)} />
}

type WaysInProps = Props & { options: SignInOptions }

/** A password, and a second factor where there is one; or the company account. Keeps no password in its state. */
function WaysIn({ options, onSignedIn, firstStep = 'password' }: WaysInProps) {
  const [step, setStep] = useState(firstStep)
  const { isBusy, failure, send, forget } = useSubmit((work: () => Promise<unknown>) => work())

  /** Runs one attempt at a time; resolves to whether it went well. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    const end = await send(work)
    return end !== undefined && 'result' in end
  }

  const enter = (email: string, password: string) =>
    attempt(async () => {
      const { next } = await callApi(signInEndpoints.signIn, { body: { email, password } })
      if (next === 'signed-in') await onSignedIn()
      else setStep(next)
    })
  const confirm = (code: string, isRecovery: boolean) =>
    attempt(async () => {
      const { verifyTotp, verifyRecoveryCode } = signInEndpoints
      await callApi(isRecovery ? verifyRecoveryCode : verifyTotp, { body: { code } })
      await onSignedIn()
    })
  const goToCompany = () =>
    attempt(async () => {
      const { url } = await callApi(signInEndpoints.startCompanySignIn)
      location.assign(url)
    })

  if (step === 'second-factor') {
    return (
      <SecondFactorStep
        failure={failure}
        isBusy={isBusy}
        onConfirm={confirm}
        onStartAgain={() => {
          forget()
          setStep('password')
        }}
      />
    )
  }
  const { sandboxAccount, companySignIn, localSignIn = true } = options
  return (
    <>
      {localSignIn && sandboxAccount && (
        <Notice kind="info" title={messages.sandbox}>
          <p>
            {messages.sandboxEmail} <code>{sandboxAccount.email}</code>
            <br />
            {messages.sandboxPassword} <code>{sandboxAccount.password}</code>
          </p>
          <Button
            variant="primary"
            isBlocked={isBusy}
            onClick={() => void enter(sandboxAccount.email, sandboxAccount.password)}
          >
            {messages.withSandbox}
          </Button>
        </Notice>
      )}
      {companySignIn && (
        <Button isBlocked={isBusy} onClick={() => void goToCompany()}>
          {messages.withCompany}
        </Button>
      )}
      {localSignIn ? (
        <PasswordStep failure={failure} isBusy={isBusy} onEnter={enter} />
      ) : (
        <FailureNotice failure={failure} />
      )}
    </>
  )
}
