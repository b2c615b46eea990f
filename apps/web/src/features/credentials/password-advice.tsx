import { brokenPasswordRules, passwordRules, passwordWarnings } from '@sipdesk/shared/password.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { Icon } from '#src/ui/icon.tsx'
import { page as messages, passwordAdvice } from '#messages/features/credentials'
import { Button } from '#src/ui/button.tsx'
import { FileWarning } from './file-warning.tsx'
import { useFacts, type CredentialForm } from './credential-form.ts'
import { ControlAdvice, controlError } from './error-advice.tsx'
import { StrengthMeter } from './strength-meter.tsx'

/** What Twilio demands, how hard the password is to guess, and what phones trip over: as one types. */
export function PasswordAdvice({ form, id }: { form: CredentialForm; id: string }) {
  const { broken, isEmpty, refusal } = useFacts(form, 'password', factsOf)
  const met = messages.rulesMet(passwordRules.length - broken.length, passwordRules.length)
  const spoken = refusal === undefined ? met : `${refusal} ${met}`
  useSpoken(isEmpty ? undefined : spoken)
  return (
    <>
      <ul className="rules" id={`${id}-rules`}>
        {passwordRules.map(({ name }) => {
          const isMet = !broken.includes(name)
          return (
            <li key={name} className={isMet ? 'rule rule-met' : 'rule'}>
              <Icon name={isMet ? 'check' : 'circle'} />
              {messages.rules[name]}
              <span className="visually-hidden">{isMet ? messages.met : messages.notMet}</span>
            </li>
          )
        })}
      </ul>
      {!isEmpty && (
        <>
          <StrengthMeter form={form} />
          <PasswordWarnings form={form} id={`${id}-advice`} />
        </>
      )}
    </>
  )
}

/** All that is shown of a password from the start. */
function factsOf(password: string) {
  return {
    broken: brokenPasswordRules(password),
    isEmpty: password === '',
    refusal: controlError('password', password),
  }
}

/** What phones trip over in a password that Twilio accepts. */
function PasswordWarnings({ form, id }: { form: CredentialForm; id: string }) {
  const { warnings, hasOuterSpace } = useFacts(form, 'password', (password) => ({
    warnings: passwordWarnings(password),
    // A tab or a line break, which is refused, goes by the same button.
    hasOuterSpace: password !== password.trim(),
  }))
  function trim() {
    form.setValue('password', form.getValues('password').trim(), { shouldValidate: true })
    form.setFocus('password')
  }
  return (
    <ul className="advice" id={id}>
      <ControlAdvice form={form} field="password" />
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" /> {passwordAdvice.warnings[warning]}
        </li>
      ))}
      <FileWarning form={form} field="password" />
      {hasOuterSpace && (
        <li>
          <Button onClick={trim}>{passwordAdvice.withoutSpace}</Button>
        </li>
      )}
    </ul>
  )
}
