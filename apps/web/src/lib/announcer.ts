type Listener = (text: string) => void

/** Milliseconds of quiet before something that changes as one types is spoken. */
export const TYPING_PAUSE = 700

let listener: Listener = () => {}
let timer: ReturnType<typeof setTimeout> | undefined

/** The one live region of the page listens here. */
export function onAnnouncement(newListener: Listener): () => void {
  listener = newListener
  return () => {
    listener = () => {}
  }
}

/**
 * Says something politely to people who use a screen reader. Of several in quick succession only the
 * last is said.
 */
export function announce(text: string, pause = 50): void {
  clearTimeout(timer)
  timer = setTimeout(() => listener(text), pause)
}
