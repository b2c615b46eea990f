/**
 * The question who the person is, while requests wait for the answer: one for all of them. The page asks it in
 * place, on top of what is being done.
 */
let question: { answer: (isProven: boolean) => void; proof: Promise<boolean> } | undefined
const listeners = new Set<() => void>()

function set(next: typeof question): void {
  question = next
  for (const listener of listeners) listener()
}

/** Resolves to whether the person has proven who they are. */
export function askForProof(): Promise<boolean> {
  if (!question) {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    set({ answer: resolve, proof: promise })
    return promise
  }
  return question.proof
}

/** Answers the question, if there is one. */
export function answerProof(isProven: boolean): void {
  const answered = question
  set(undefined)
  answered?.answer(isProven)
}

export function onProofAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function isProofAsked(): boolean {
  return question !== undefined
}
