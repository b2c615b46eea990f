/** 0 is guessed at once, 4 is beyond guessing: the scale of zxcvbn. */
export type StrengthScore = 0 | 1 | 2 | 3 | 4

export type StrengthQuestion = { id: number; username: string; password: string }
export type StrengthAnswer = { id: number; score: StrengthScore }

/** Milliseconds without a key press before the dictionaries are asked. */
const PAUSE = 120
/** Characters that are looked at; what is longer is no weaker. */
const MAX_CHARACTERS = 64

let worker: Worker | undefined
let lastId = 0
const ignore = () => {}
let onAnswer: (answer: StrengthAnswer) => void = ignore

/** Starts the worker with its dictionaries, so that it is ready when the first answer is wanted. */
export function warmUpStrength(): void {
  if (worker) return
  worker = new Worker(new URL('./strength.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<StrengthAnswer>) => onAnswer(data))
}

/** Ends the worker, which keeps the last password it was asked about. */
export function stopStrength(): void {
  worker?.terminate()
  worker = undefined
  onAnswer = ignore
}

/**
 * Asks how guessable the password is; only the answer to the latest question is given. The function
 * returned withdraws the question, and lets go of everything that belongs to it.
 */
export function askStrength(
  username: string,
  password: string,
  onScore: (score: StrengthScore) => void,
): () => void {
  const id = ++lastId
  const timer = setTimeout(() => {
    warmUpStrength()
    onAnswer = (answer) => {
      if (answer.id === id) onScore(answer.score)
    }
    const question: StrengthQuestion = {
      id,
      username: username.slice(0, MAX_CHARACTERS),
      password: password.trim().slice(0, MAX_CHARACTERS),
    }
    worker?.postMessage(question)
  }, PAUSE)
  return () => {
    clearTimeout(timer)
    onAnswer = ignore
  }
}

/** A first estimate by length and variety alone, until the worker has answered. Space around it does not count. */
export function roughStrength(text: string): StrengthScore {
  const password = text.trim()
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password))
  const effective =
    Math.min(password.length, new Set(password).size * 2) * (0.4 + 0.2 * kinds.length)
  if (effective < 8) return 0
  if (effective < 12) return 1
  if (effective < 16) return 2
  return effective < 20 ? 3 : 4
}
