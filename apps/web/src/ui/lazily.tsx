import { lazy, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import * as words from '#words/ui.ts'

/**
 * A component that is fetched when it is first drawn. Where it cannot be fetched, a sentence and a
 * button to try again stand in its place, so that nothing else in the page is lost.
 */
export function lazily<P extends object>(load: () => Promise<Component<P>>): Component<P> {
  const fetchPart = () =>
    lazy(async () => ({ default: await load().catch((): Component<P & Again> => Missing) }))
  let current = fetchPart()
  return function Late(props) {
    const [Part, setPart] = useState(() => current)
    const again = () => setPart((current = fetchPart()))
    return <Part {...props} again={again} />
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
