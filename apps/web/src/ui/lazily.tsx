import { startTransition, useEffect, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import * as words from '#words/ui.ts'

/**
 * A component that is fetched when it is first drawn; until then something else holds its place. Drawn
 * at once wherever it has been fetched before. Where it cannot be fetched, a sentence and a button to try again
 * stand in its place, so that nothing else in the page is lost.
 *
 * Not React's `lazy`: its parts are shown up to 300 ms after they have come, and first give way to what
 * holds their place even when they are there.
 */
export function lazily<P extends object>(
  load: () => Promise<Component<P>>,
  meanwhile: ReactNode = null,
): Component<P> {
  let fetched: Component<P & Again> | undefined
  return function Late(props) {
    const [Part, setPart] = useState(() => fetched)
    const again = () => setPart(undefined)
    useEffect(() => {
      if (Part) return
      // In a task of its own: to ask for its files takes a slow device as long as to draw what holds its place.
      const timer = setTimeout(() =>
        load().then(
          (part) => startTransition(() => setPart(() => (fetched = part))),
          () => setPart(() => Missing),
        ),
      )
      return () => clearTimeout(timer)
    }, [Part])
    return Part ? <Part {...props} again={again} /> : meanwhile
  }
}

type Component<P> = (props: P) => ReactNode
type Again = { again: () => void }

function Missing({ again }: Again) {
  return (
    <p>
      {words.partMissing} <Button onClick={again}>{words.tryAgain}</Button>
    </p>
  )
}
