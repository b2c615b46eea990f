import { useEffect, useState, useSyncExternalStore } from 'react'
import { compared, looksLike, seen, type Confusables } from '#src/lib/look-alike.ts'
import { askWorker } from './usernames.ts'

/* The table is large and stays in the worker: the page knows the prototypes of the characters that it has asked about. */

let confusables: Confusables = new Map()
const listeners = new Set<() => void>()

/**
 * Learns the prototypes of the characters in these texts. Where that cannot be loaded, names are compared by the plain
 * rules, and it is tried again the next time.
 */
async function confusablesIn(texts: readonly string[]): Promise<Confusables> {
  const characters = texts.map(compared).join('').normalize('NFKD')
  const unknown = [...new Set(characters)].filter((character) => !confusables.has(character))
  if (unknown.length === 0) return confusables
  const prototypes = await askWorker({ ask: 'prototypes', characters: unknown }).catch(() => [])
  if (prototypes.length > 0) confusables = new Map([...confusables, ...prototypes])
  for (const listener of listeners) listener()
  return confusables
}

/** The first of these names that people could take for this one: by the plain rules at once. */
export async function lookAlikeIn(
  names: readonly string[],
  name: string,
): Promise<string | undefined> {
  return (
    firstLike(names, name, confusables) ??
    firstLike(names, name, await confusablesIn([name, ...names]))
  )
}

function firstLike(names: readonly string[], name: string, known: Confusables) {
  const wanted = seen(name, known)
  return names.find((other) => other !== name && looksLike(wanted, seen(other, known)))
}

/** The same, while the name is typed; `names` is the same array as long as they stay the same. */
export function useLookAlike(names: readonly string[], name: string): string | undefined {
  const [answer, setAnswer] = useState<{ name: string; alike: string | undefined }>()
  useEffect(() => {
    let isLatest = true
    async function find() {
      const alike = await lookAlikeIn(names, name)
      if (isLatest) setAnswer({ name, alike })
    }
    void find()
    return () => {
      isLatest = false
    }
  }, [names, name])
  return answer?.name === name ? answer.alike : undefined
}

/** What is known of the characters in these texts, to find a text in names; they are asked about once one is typed. */
export function useConfusables(names: readonly string[], text: string): Confusables {
  const known = useSyncExternalStore(subscribe, () => confusables)
  const isTyped = text.trim() !== ''
  useEffect(() => {
    if (isTyped) void confusablesIn([text, ...names])
  }, [isTyped, text, names])
  return known
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
