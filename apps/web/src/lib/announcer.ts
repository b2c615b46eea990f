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

let lastNow = { text: '', saidAt: -Infinity }

/**
 * Says something politely to people who use a screen reader. Of several in quick succession only the
 * last is said, but what follows typing, with its pause, never takes the place of what follows a
 * click or was looked up meanwhile: it is said behind that.
 */
export function announce(text: string, pause = 50): void {
  const slot = pause < TYPING_PAUSE ? 'now' : 'typing'
  clearTimeout(timers[slot])
  timers[slot] = setTimeout(() => {
    const { text: before, saidAt } = lastNow
    const isJustSaid = performance.now() - saidAt < TYPING_PAUSE
    if (slot === 'now') lastNow = { text, saidAt: performance.now() }
    say(slot === 'typing' && isJustSaid ? `${before} ${text}` : text)
  }, pause)
}

function say(text: string): void {
  for (const listener of listeners) listener(text)
}

/** Announces a sentence that changes with each key, after a pause in typing; nothing where it is empty. */
export function useSpoken(sentence: string | undefined): void {
  useEffect(() => {
    if (sentence) announce(sentence, TYPING_PAUSE)
  }, [sentence])
}
