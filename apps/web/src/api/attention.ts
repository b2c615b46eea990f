import { listenTo } from '#src/lib/listen-to.ts'

/** Milliseconds without a key, a click or a move of the pointer after which nobody is taken to be there. */
const AWAY_AFTER = 10 * 60_000

const SIGNS_OF_LIFE = [
  'keydown',
  'pointerdown',
  'pointermove',
  'wheel',
  'focusin',
  'visibilitychange',
]

/**
 * Tells whether somebody looks at the page, as TanStack Query's `focusManager` takes it: it repeats reads only
 * then, and reads what is old as soon as somebody looks again. A page that was left open must not keep its
 * session alive. Told without a value, it only reads what is old: another window may have changed it.
 */
export function watchAttention(tell: (isLooking?: boolean) => void): () => void {
  let away: ReturnType<typeof setTimeout> | undefined
  function look() {
    clearTimeout(away)
    away = setTimeout(tell, AWAY_AFTER, false)
    tell(document.visibilityState !== 'hidden')
  }
  look()
  const stops = [listenTo(SIGNS_OF_LIFE, look), listenTo(['focus'], () => tell())]
  return () => {
    clearTimeout(away)
    for (const stop of stops) stop()
  }
}
