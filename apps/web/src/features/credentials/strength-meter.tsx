import { useEffect, useState } from 'react'
import { askStrength, roughStrength, STRENGTH_LABELS, type StrengthScore } from './strength.ts'

type Props = { username: string; password: string }

/** How hard the password is to guess, also by somebody who knows the username. An estimate, no rule. */
export function StrengthMeter({ username, password }: Props) {
  const [known, setKnown] = useState<{ password: string; score: StrengthScore }>()
  useEffect(
    () => askStrength(username, password, (score) => setKnown({ password, score })),
    [username, password],
  )
  const score = known?.password === password ? known.score : roughStrength(password)
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
      <span className="visually-hidden">Estimated strength: </span>
      <span>{STRENGTH_LABELS[score]}</span>
    </div>
  )
}
