import { type Assertion, passkeyEndpoints } from '@sipdesk/shared/passkeys.ts'
import {
  type SecondFactor,
  signInEndpoints,
  type SignInOptions,
  type SignInResult,
} from '@sipdesk/shared/sign-in.ts'
import { queryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { passkeyObstacle, signWithPasskey } from '#src/api/passkeys.ts'
import { useRead } from '#src/api/use-read.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { Code } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { PasskeyStep } from './passkey-step.tsx'
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
  /** Called as somebody begins to sign in. */
  onAttempt?: () => void
  /** The second factors that are asked for at once, as after a company sign-in. */
  firstAsked?: SecondFactor[] | undefined
}

/** The ways in, once it is known which there are. */
export function SignInForm(props: Props) {
  const { data, failed } = useRead(signInOptionsQuery)
  if (data) return <WaysIn options={data} {...props} />
  if (!failed) return <Skeleton lines={4} label={messages.loading} />
  return <ReadFailure {...failed} />
}

type WaysInProps = Props & { options: SignInOptions }

/** A first step, and a second factor where there is one. Keeps no password in its state. */
function WaysIn({ options, onSignedIn, onAttempt, firstAsked }: WaysInProps) {
  const [asked, setAsked] = useState(firstAsked)
  const { isBusy, failure, send, forget } = useSubmit((work: () => Promise<unknown>) => work())

  /** Runs one attempt at a time; resolves to whether it went well. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    onAttempt?.()
    const end = await send(work)
    return end !== undefined && 'result' in end
  }
  async function goOn({ next, secondFactors = ['code'] }: SignInResult): Promise<void> {
    if (next === 'signed-in') await onSignedIn()
    else setAsked(secondFactors)
  }
  const form = { failure, isBusy, attempt, goOn }
  if (!asked) return <FirstStep {...form} options={options} />
  const startAgain = () => {
    forget()
    setAsked(undefined)
  }
  return <SecondStep {...form} asked={asked} onStartAgain={startAgain} />
}

type StepProps = {
  failure: Failure | undefined
  isBusy: boolean
  attempt: (work: () => Promise<unknown>) => Promise<boolean>
  goOn: (result: SignInResult) => Promise<void>
}

type SecondStepProps = StepProps & { asked: SecondFactor[]; onStartAgain: () => void }

/** A code, or a passkey, whichever the person has. */
function SecondStep({ failure, isBusy, attempt, goOn, asked, onStartAgain }: SecondStepProps) {
  const { verifyTotp, verifyRecoveryCode } = signInEndpoints
  const byCode = (code: string, isRecovery: boolean) =>
    attempt(async () =>
      goOn(await callApi(isRecovery ? verifyRecoveryCode : verifyTotp, { body: { code } })),
    )
  const byPasskey = () =>
    void attempt(async () => {
      const body = await signed('second-factor')
      await goOn(await callApi(passkeyEndpoints.verifyPasskey, { body }))
    })
  const step = { failure, isBusy, onStartAgain }
  if (!asked.includes('code')) return <PasskeyStep {...step} onUse={byPasskey} />
  const hasPasskey = asked.includes('passkey') && !passkeyObstacle()
  return (
    <SecondFactorStep {...step} onConfirm={byCode} onPasskey={hasPasskey ? byPasskey : undefined} />
  )
}

/** A password or a passkey, unless these are closed, and the company account where there are such. */
function FirstStep({ failure, isBusy, attempt, goOn, options }: StepProps & WaysInOptions) {
  const { sandboxAccount, companySignIn, localSignIn = true } = options
  const enter = (email: string, password: string) =>
    attempt(async () => goOn(await callApi(signInEndpoints.signIn, { body: { email, password } })))
  const enterByPasskey = () =>
    attempt(async () => {
      const body = await signed('sign-in')
      await goOn(await callApi(passkeyEndpoints.signInWithPasskey, { body }))
    })
  const goToCompany = () =>
    attempt(async () => {
      const { url } = await callApi(signInEndpoints.startCompanySignIn)
      location.assign(url)
    })
  return (
    <>
      {localSignIn && sandboxAccount && (
        <SandboxAccount {...sandboxAccount} isBusy={isBusy} onEnter={enter} />
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
      {localSignIn && !passkeyObstacle() && (
        <Button isBlocked={isBusy} onClick={() => void enterByPasskey()}>
          {messages.withPasskey}
        </Button>
      )}
    </>
  )
}

type WaysInOptions = Pick<WaysInProps, 'options'>

type SandboxProps = NonNullable<SignInOptions['sandboxAccount']> & {
  isBusy: boolean
  onEnter: (email: string, password: string) => Promise<boolean>
}

function SandboxAccount({ email, password, isBusy, onEnter }: SandboxProps) {
  return (
    <Notice kind="info" title={messages.sandbox}>
      <p>
        {messages.sandboxEmail} <Code>{email}</Code>
        <br />
        {messages.sandboxPassword} <Code>{password}</Code>
      </p>
      <Button variant="primary" isBlocked={isBusy} onClick={() => void onEnter(email, password)}>
        {messages.withSandbox}
      </Button>
    </Notice>
  )
}

/** What a passkey of the person signs. */
async function signed(purpose: 'sign-in' | 'second-factor'): Promise<Assertion> {
  return signWithPasskey(
    await callApi(passkeyEndpoints.startPasskeySignIn, { body: { for: purpose } }),
  )
}
