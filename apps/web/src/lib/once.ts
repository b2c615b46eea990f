/**
 * What is made when it is first asked for, and kept. The formats of a language each take milliseconds of a slow
 * device, and few pages need all of them.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
