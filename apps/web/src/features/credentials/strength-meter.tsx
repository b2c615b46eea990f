import { useEffect, useState } from 'react'
import { strength as messages } from '#messages/features/credentials'
import { watchFields, type CredentialForm } from './credential-form.ts'
import {
  askStrength,
  roughStrength,
  stopStrength,
  warmUpStrength,
  type StrengthScore,
} from './strength.ts'

/** How hard the password is to guess, also for an attacker who knows the username. An estimate, no rule. */
export function StrengthMeter({ form }: { form: CredentialForm }) {
  const score = useStrength(form)
  return (
    <div className={`strength strength-${score}`}>
      <span className="strength-bar" aria-hidden="true">
        {[0, 1, 2, 3].map((step) => (
          <span
            key={step}
            className={score > step ? 'strength-step strength-step-on' : 'strength-step'}
          />
        ))}
      </span>
      <span className="visually-hidden">{messages.estimated} </span>
      <span>{messages.labels[score]}</span>
    </div>
  )
}

/**
 * A rough score at each key, and the worker's as soon as one pauses; drawn only when it changes. The
 * worker ends with the meter: it remembers the last password it was asked about.
 */
function useStrength(form: CredentialForm): StrengthScore {
  const [score, setScore] = useState<StrengthScore>(() => roughStrength(form.getValues('password')))
  useEffect(() => {
    let withdraw = () => {}
    function ask() {
      const { username, password } = form.getValues()
      withdraw()
      setScore(roughStrength(password))
      withdraw = askStrength(username, password, setScore)
    }
    warmUpStrength()
    ask()
    const unsubscribe = watchFields(form, ['username', 'password'], ask)
    return () => {
      unsubscribe()
      withdraw()
      stopStrength()
    }
  }, [form])
  return score
}
