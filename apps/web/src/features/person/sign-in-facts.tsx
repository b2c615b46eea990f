import type { PersonDetails } from '@sipdesk/shared/person-details.ts'
import { browserName } from '#src/lib/browser-name.ts'
import { Value } from '#src/lib/value.tsx'
import { Fact, Facts } from '#src/ui/facts.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { person as messages } from '#messages/features/person'

type Props = {
  access: NonNullable<PersonDetails['access']>
  lastSignIn: PersonDetails['lastSignIn']
}

/** How a person signs in, and when they did last. */
export function SignInFacts({ access, lastSignIn }: Props) {
  const yesOrNo = (is: boolean) => (is ? messages.yes : messages.no)
  return (
    <section className="card" aria-labelledby="person-sign-in">
      <h2 id="person-sign-in">{messages.signIn}</h2>
      <Facts>
        <Fact term={messages.lastSignIn}>
          {lastSignIn ? <LastSignIn {...lastSignIn} /> : messages.never}
        </Fact>
        <Fact term={messages.password}>{yesOrNo(access.hasPassword)}</Fact>
        <Fact term={messages.companyAccount}>{yesOrNo(access.hasCompanyAccount)}</Fact>
        <Fact term={messages.authenticatorApp}>{yesOrNo(access.hasAuthenticatorApp)}</Fact>
        <Fact term={messages.passkeys}>
          {access.passkeys.length === 0 ? (
            messages.noPasskey
          ) : (
            <Passkeys passkeys={access.passkeys} />
          )}
        </Fact>
      </Facts>
    </section>
  )
}

function LastSignIn({ at, address, userAgent }: NonNullable<PersonDetails['lastSignIn']>) {
  return (
    <>
      <LoneTime iso={at} />
      {address !== null && <Value>{address}</Value>}
      {userAgent !== null && <span title={userAgent}>{browserName(userAgent)}</span>}
    </>
  )
}

function Passkeys({ passkeys }: Pick<Props['access'], 'passkeys'>) {
  return (
    <ul className="person-passkeys">
      {passkeys.map(({ id, name, lastUsedAt }) => (
        <li key={id}>
          <Value>{name}</Value>{' '}
          <span className="quiet">
            {lastUsedAt === null
              ? messages.neverUsed
              : messages.used(<LoneTime iso={lastUsedAt} />)}
          </span>
        </li>
      ))}
    </ul>
  )
}
