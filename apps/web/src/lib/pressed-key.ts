type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/**
 * Whether the key belongs to an input method, as those of Chinese, Japanese and Korean do. The key that ends a
 * composition says so by its code alone in Safari. https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells it there
  return event.isComposing || event.keyCode === 229
}

/**
 * The key that is meant, whatever Caps Lock does: what it types, a Latin letter in lower case. Where it types a
 * letter of another script, it is the key of that place on a US keyboard; no other layout counts by places, so that
 * AZERTY and Dvorak keep their own. A letter with Shift is no shortcut: undefined.
 */
export function meantKey({ key, code, shiftKey }: Pressed): string | undefined {
  const isLetter = /^\p{L}$/u.test(key)
  if (!isLetter) return key
  if (/\p{Script=Latin}/u.test(key)) return shiftKey ? undefined : key.toLowerCase()
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return shiftKey ? undefined : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
}
