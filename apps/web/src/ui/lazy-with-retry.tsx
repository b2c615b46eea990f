import { startTransition, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { pauseBefore } from '#src/lib/pause.ts'
import { Button } from './button.tsx'
import { RetryTime } from './retry-time.tsx'
import { common as messages } from '#messages/ui'

/**
 * A component that is fetched when it is first drawn; until then `fallback` holds its place. Drawn at once
 * wherever it has been fetched before. Where it cannot be fetched, that is said in its place, so that nothing else
 * in the page is lost; it is fetched again after growing pauses, or at a click.
 *
 * Not React's `lazy`, which keeps a failure for as long as the page lives.
 */
export function lazyWithRetry<P extends object>(
  load: () => Promise<Component<P>>,
  fallback: ReactNode = null,
): Component<P> {
  let fetched: Component<P> | undefined
  return function Lazy(props) {
    const [Fetched, setFetched] = useState(() => fetched)
    const [attempt, setAttempt] = useState(0)
    const [failed, setFailed] = useState<number>()
    useEffect(() => {
      if (Fetched) return
      load().then(
        (component) => startTransition(() => setFetched(() => (fetched = component))),
        () => setFailed(attempt),
      )
    }, [Fetched, attempt])
    if (Fetched) return <Fetched {...props} />
    if (failed === undefined) return fallback
    return (
      <Missing
        key={failed}
        repeat={failed}
        onPause={() => setAttempt(failed + 1)}
        onClick={() => {
          setAttempt(failed + 1)
          setFailed(undefined)
        }}
      />
    )
  }
}

type Component<P> = (props: P) => ReactNode

type MissingProps = { repeat: number; onPause: () => void; onClick: () => void }

function Missing({ repeat, onPause, onClick }: MissingProps) {
  const [at] = useState(() => Date.now() + pauseBefore(repeat))
  const goOn = useEffectEvent(onPause)
  useEffect(() => {
    const timer = setTimeout(() => goOn(), at - Date.now())
    return () => clearTimeout(timer)
  }, [at])
  return (
    <p>
      {messages.notLoaded} <Button onClick={onClick}>{messages.tryNow}</Button>{' '}
      <RetryTime at={at} />
    </p>
  )
}
