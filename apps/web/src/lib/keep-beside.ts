import { putBeside } from './place-beside.ts'

/** Puts what floats at the box that opened it, and keeps it there. Returns how to stop. */
export function keepBeside(floating: HTMLElement, opener: HTMLElement): () => void {
  const place = () => putBeside(floating, opener.getBoundingClientRect())
  place()
  const sizes = new ResizeObserver(place)
  sizes.observe(floating)
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true, passive: true }
  addEventListener('scroll', place, options)
  addEventListener('resize', place, options)
  return () => {
    sizes.disconnect()
    stop.abort()
  }
}
