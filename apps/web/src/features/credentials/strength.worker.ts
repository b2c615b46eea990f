import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import type { StrengthAnswer, StrengthQuestion, StrengthScore } from './strength.ts'

/* The heavy dictionaries live here, away from the thread that handles key presses. */

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
})

addEventListener('message', ({ data }: MessageEvent<StrengthQuestion>) => {
  const { id, username, password } = data
  const answer: StrengthAnswer = { id, score: estimateStrength(username, password) }
  postMessage(answer)
})

/**
 * How hard the password is to guess for an attacker who knows the username. What is repeated counts once: zxcvbn
 * takes a repetition between two other characters for strong.
 */
export function estimateStrength(username: string, password: string): StrengthScore {
  const hints = ['sip', 'twilio', username, ...username.split(/[^\p{L}\p{N}]+/u)].filter(Boolean)
  const once = password.replaceAll(/(.+?)\1{2,}/giu, '$1')
  const { score } = zxcvbn.check(password, hints)
  const { score: atMost } = zxcvbn.check(once, hints)
  return score > atMost ? atMost : score
}
