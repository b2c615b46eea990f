import { useEffect } from 'react'

type Listener = (text: string) => void

/** Milliseconds of quiet before something that changes as one types is spoken. */
export const TYPING_PAUSE = 700

const listeners = new Set<Listener>()
const timers: Record<'now' | 'typing', ReturnType<typeof setTimeout> | undefined> = {
  now: undefined,
  typing: undefined,
}

/** Live regions listen here: that of the page, and that of a dialog over it, which makes the first one inert. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/**
 * Says something politely to people who use a screen reader. Of several in quick succession only the
 * last is said, but what follows typing, with its pause, never takes the place of what follows a
 * click. Returns how to leave it unsaid.
 */
export function announce(text: string, pause = 50): () => void {
  const slot = pause < TYPING_PAUSE ? 'now' : 'typing'
  clearTimeout(timers[slot])
  const timer = setTimeout(() => listeners.forEach((listener) => listener(text)), pause)
  timers[slot] = timer
  return () => clearTimeout(timer)
}

/** Announces a sentence that changes with each key, after a pause in typing; nothing where it is empty, or its form goes. */
export function useSpoken(sentence: string | undefined): void {
  useEffect(() => (sentence ? announce(sentence, TYPING_PAUSE) : undefined), [sentence])
}
