import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import type { StrengthAnswer, StrengthQuestion } from './strength.ts'

/* The heavy dictionaries live here, away from the thread that handles key presses. */

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
})

addEventListener('message', ({ data }: MessageEvent<StrengthQuestion>) => {
  const { id, username, password } = data
  const hints = ['sip', 'twilio', username, ...username.split(/[^\p{L}\p{N}]+/u)].filter(Boolean)
  const { score } = zxcvbn.check(password, hints)
  const answer: StrengthAnswer = { id, score }
  postMessage(answer)
})
