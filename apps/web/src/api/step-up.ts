/**
 * A question to the person, while requests wait for the answer: one for all of them. The page asks it in
 * place, on top of what is being done.
 */
function createQuestion() {
  let question: { answer: (isGiven: boolean) => void; answered: Promise<boolean> } | undefined
  const listeners = new Set<() => void>()

  function set(next: typeof question): void {
    question = next
    for (const listener of listeners) listener()
  }
  /** Resolves to whether the person has given what is asked for. */
  const ask = (): Promise<boolean> => {
    if (!question) {
      const { promise, resolve } = Promise.withResolvers<boolean>()
      set({ answer: resolve, answered: promise })
      return promise
    }
    return question.answered
  }
  /** Answers the question, if there is one. */
  const answer = (isGiven: boolean): void => {
    const answered = question
    set(undefined)
    answered?.answer(isGiven)
  }
  const onAsked = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { ask, answer, onAsked, isAsked: () => question !== undefined }
}

/** Who the person is. */
export const {
  ask: askForProof,
  answer: answerProof,
  onAsked: onProofAsked,
  isAsked: isProofAsked,
} = createQuestion()

/** The second factor that is required of them, and that they have yet to set up. */
export const {
  ask: askForSecondFactor,
  answer: answerSecondFactor,
  onAsked: onSecondFactorAsked,
  isAsked: isSecondFactorAsked,
} = createQuestion()
