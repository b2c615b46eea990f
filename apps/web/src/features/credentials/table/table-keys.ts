import type { KeyboardEvent } from 'react'
import { isComposing, meantKey } from '#src/lib/pressed-key.ts'
import { areSingleKeysOn } from '#src/lib/appearance.ts'

/** What a key pressed in the table asks for. */
export type TableCommand =
  | { do: 'move'; to: number; isExtending: boolean }
  | { do: 'toggle' | 'extend' | 'all' | 'clear' | 'menu' }

type Place = { current: number; count: number; page: number }

/**
 * What a key asks for in a row, none where it is somebody else's: of an open menu, of the browser, of a text that is
 * composed. Enter and the space bar on a checkbox are the browser's own.
 */
export function commandOf(event: KeyboardEvent, place: Place): TableCommand | undefined {
  const { ctrlKey, metaKey, shiftKey, nativeEvent } = event
  if (isForeign(event)) return undefined
  if (ctrlKey || metaKey) return meantKey(nativeEvent) === 'a' ? { do: 'all' } : undefined
  const to = targetOf(event.key, place)
  if (to !== undefined) return { do: 'move', to, isExtending: shiftKey }
  return otherOf(event)
}

function isForeign({ defaultPrevented, altKey, nativeEvent, target }: KeyboardEvent): boolean {
  if (defaultPrevented || altKey || isComposing(nativeEvent)) return true
  return !(target instanceof Element) || target.closest('[role=menu]') !== null
}

function otherOf({ key, shiftKey, target }: KeyboardEvent): TableCommand | undefined {
  if (key === 'Escape') return { do: 'clear' }
  if (key === ' ') return isLink(target) ? { do: shiftKey ? 'extend' : 'toggle' } : undefined
  const isMenuKey = key === 'ContextMenu' || (key === 'F10' && shiftKey)
  return isMenuKey || (key === '.' && areSingleKeysOn()) ? { do: 'menu' } : undefined
}

const isLink = (target: EventTarget) => target instanceof Element && target.matches('a')

function targetOf(key: string, { current, count, page }: Place): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  }
  const to = targets[key]
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1)
}
