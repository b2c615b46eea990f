import { useRef, type PointerEvent, type SyntheticEvent } from 'react'

/** Milliseconds for which a finger stays where it is. */
const HELD_FOR = 500
/** Pixels by which it may tremble. */
const TREMOR = 10

/** Tells the row that a finger was held on; what the browser makes of it is kept from happening. */
export function useLongPress(onHeld: (sid: string) => void) {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number }>(null)
  const isHeld = useRef(false)
  function end() {
    if (press.current) clearTimeout(press.current.timer)
    press.current = null
  }
  function onPointerDown({ pointerType, target, clientX: x, clientY: y }: PointerEvent) {
    isHeld.current = false
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-sid]') : null
    const sid = row?.dataset['sid']
    if (pointerType !== 'touch' || sid === undefined) return
    const timer = setTimeout(() => {
      isHeld.current = true
      onHeld(sid)
    }, HELD_FOR)
    press.current = { timer, x, y }
  }
  function onPointerMove({ clientX, clientY }: PointerEvent) {
    if (!press.current) return
    if (Math.hypot(clientX - press.current.x, clientY - press.current.y) > TREMOR) end()
  }
  function refuseIfHeld(event: SyntheticEvent) {
    if (isHeld.current) event.preventDefault()
  }
  return {
    /** Whether the click that comes now only ends one. */
    wasHeld: () => isHeld.current,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: end,
      onPointerCancel: end,
      onContextMenu: refuseIfHeld,
    },
  }
}
