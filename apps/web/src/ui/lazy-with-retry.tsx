import { startTransition, useEffect, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { common as messages } from '#messages/ui'

/**
 * A component that is fetched when it is first drawn; until then `fallback` holds its place. Drawn at once
 * wherever it has been fetched before. Where it cannot be fetched, a sentence and a button to try again stand
 * in its place, so that nothing else in the page is lost.
 *
 * Not React's `lazy`, which keeps a failure for as long as the page lives.
 */
export function lazyWithRetry<P extends object>(
  load: () => Promise<Component<P>>,
  fallback: ReactNode = null,
): Component<P> {
  let fetched: Component<P & Retry> | undefined
  return function Lazy(props) {
    const [Fetched, setFetched] = useState(() => fetched)
    const retry = () => setFetched(undefined)
    useEffect(() => {
      if (Fetched) return
      load().then(
        (component) => startTransition(() => setFetched(() => (fetched = component))),
        () => setFetched(() => Missing),
      )
    }, [Fetched])
    return Fetched ? <Fetched {...props} retry={retry} /> : fallback
  }
}

type Component<P> = (props: P) => ReactNode
type Retry = { retry: () => void }

function Missing({ retry }: Retry) {
  return (
    <p>
      {messages.notLoaded} <Button onClick={retry}>{messages.tryAgain}</Button>
    </p>
  )
}
