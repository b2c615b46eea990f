import { useSyncExternalStore } from 'react'

/** Letters, as the style sheets have it (`page` of layout.css): from here on a panel stands beside a table. */
const ROOMY = 75

/** Whether a panel has room beside a table; with large letters a window is as good as a narrow one. */
export function useIsRoomy(): boolean {
  return useSyncExternalStore(onResize, isRoomy)
}

function isRoomy(): boolean {
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return innerWidth >= ROOMY * letter
}

/** Larger letters change no width of the window, but that of the rail, and so what is left beside it. */
function onResize(listener: () => void): () => void {
  const observer = new ResizeObserver(listener)
  for (const element of document.querySelectorAll('body, main')) observer.observe(element)
  addEventListener('resize', listener)
  return () => {
    observer.disconnect()
    removeEventListener('resize', listener)
  }
}
