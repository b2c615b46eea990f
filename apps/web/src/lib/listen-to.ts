/** Listens to these events of the window, until the function returned is called. */
export function listenTo(names: readonly string[], listener: (event: Event) => void): () => void {
  for (const name of names) addEventListener(name, listener)
  return () => {
    for (const name of names) removeEventListener(name, listener)
  }
}
