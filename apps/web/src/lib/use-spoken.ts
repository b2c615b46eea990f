import { useEffect } from 'react'
import { announce, TYPING_PAUSE } from './announcer.ts'

/** Announces a sentence that changes with each key, after a pause in typing; nothing where it is empty. */
export function useSpoken(sentence: string | undefined): void {
  useEffect(() => {
    if (sentence) announce(sentence, TYPING_PAUSE)
  }, [sentence])
}
