type Box = { left: number; right: number; top: number; bottom: number }
type Size = { width: number; height: number }
type Place = Record<'left' | 'right' | 'top' | 'bottom' | 'maxHeight', string>

/** Pixels that stay free at the edges of the window. */
const EDGE = 8

/**
 * Where something of this height stands so that it touches a box, and a pointer can move on to it: below, or above
 * where there is more room. It is tied to the side of the box that is nearer to an edge of the window, and grows
 * away from both: text that becomes larger meanwhile keeps it in sight.
 */
export function placeBeside(box: Box, height: number, within: Size): Place {
  const below = within.height - box.bottom - EDGE
  const above = box.top - EDGE
  const isBelow = height <= below || below >= above
  const isAtStart = box.left + box.right <= within.width
  const px = (pixels: number) => `${Math.max(0, pixels)}px`
  return {
    left: isAtStart ? px(Math.max(EDGE, box.left)) : 'auto',
    right: isAtStart ? 'auto' : px(Math.max(EDGE, within.width - box.right)),
    top: isBelow ? px(box.bottom) : 'auto',
    bottom: isBelow ? 'auto' : px(within.height - box.top),
    maxHeight: px(isBelow ? below : above),
  }
}

/** Puts an element that floats over the page there. */
export function putBeside(element: HTMLElement, box: Box): void {
  const within = { width: document.documentElement.clientWidth, height: innerHeight }
  Object.assign(element.style, placeBeside(box, element.scrollHeight, within))
}
