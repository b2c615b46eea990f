type Box = { left: number; top: number; bottom: number }
type Size = { width: number; height: number }

/** Pixels that stay free at the edges of the window. */
const EDGE = 8

/**
 * Where something of this size stands so that it touches a box, and a pointer can move on to it: below,
 * or above where there is no room; within the window in any case.
 */
export function placeBeside(box: Box, size: Size, within: Size): { left: number; top: number } {
  const most = within.width - size.width - EDGE
  const fitsBelow = box.bottom + size.height <= within.height
  return {
    left: Math.max(EDGE, Math.min(box.left, most)),
    top: fitsBelow ? box.bottom : Math.max(0, box.top - size.height),
  }
}
