import { useEffect, useSyncExternalStore } from 'react'
import { areSingleKeysOn, onSingleKeysChosen } from './appearance.ts'
import { isComposing, meantKey } from './pressed-key.ts'

/**
 * Does something when such a key is pressed anywhere in the page, but for a dialog on top of it, which
 * has its own keys.
 */
export function useShortcut(isMeant: (event: KeyboardEvent) => boolean, act: () => void): void {
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.defaultPrevented || isComposing(event) || !isMeant(event)) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}

/** Whether keys pressed here are text for a field. */
export function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.matches('input, select, textarea')
}

/** A single-key shortcut, outside text fields, unless such shortcuts are off. */
export function isSingleKey(event: KeyboardEvent, wanted: string): boolean {
  const { ctrlKey, metaKey, altKey } = event
  if (meantKey(event) !== wanted || ctrlKey || metaKey || altKey) return false
  return !isTyping(event) && areSingleKeysOn()
}

/** Whether single-key shortcuts are on, for hints that name one. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(onSingleKeysChosen, areSingleKeysOn)
}

/** The keys that lead to everything from everywhere. */
export function isSearchKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && meantKey(event) === 'k'
}
