import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { brokenPasswordRules, passwordRules, passwordWarnings } from '@sipdesk/shared/password.ts'
import { lazy, Suspense, useEffect } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { Icon } from '#src/ui/icon.tsx'
import { passwordWarningWords, words } from './words.ts'

/** An estimate that nobody needs to go on: it comes with the first character. */
const StrengthMeter = lazy(async () => {
  const { StrengthMeter: meter } = await import('./strength-meter.tsx')
  return { default: meter }
})

/** What Twilio demands, how hard the password is to guess, and what phones trip over: as one types. */
export function PasswordAdvice({ form }: { form: UseFormReturn<CreateCredential> }) {
  const { broken, warnings, isEmpty } = useWatch({
    control: form.control,
    name: 'password',
    compute: factsOf,
  })
  const met = passwordRules.length - broken.length
  useEffect(() => {
    if (!isEmpty) announce(words.rulesMet(met, passwordRules.length), TYPING_PAUSE)
  }, [isEmpty, met])
  return (
    <>
      <ul className="rules" id="password-rules">
        {passwordRules.map(({ name, label }) => {
          const isMet = !broken.includes(name)
          return (
            <li key={name} className={isMet ? 'rule rule-met' : 'rule'}>
              <Icon name={isMet ? 'check' : 'circle'} />
              {label}
              <span className="visually-hidden">{isMet ? ': met' : ': not met'}</span>
            </li>
          )
        })}
      </ul>
      {!isEmpty && (
        <Suspense>
          <StrengthMeter form={form} />
        </Suspense>
      )}
      <ul className="advice" id="password-advice">
        {warnings.map((warning) => (
          <li key={warning}>
            <Icon name="warning" /> {passwordWarningWords[warning]}
          </li>
        ))}
      </ul>
    </>
  )
}

/** All that is shown of a password; while it stays the same, nothing is drawn anew. */
function factsOf(password: string) {
  return {
    broken: brokenPasswordRules(password),
    warnings: passwordWarnings(password),
    isEmpty: password === '',
  }
}
