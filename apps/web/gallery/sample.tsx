import type { ReactNode } from 'react'

/** A component of `ui/`, with all its states. */
export type Sample = {
  /** As the code calls it. */
  name: string
  /** When to take it, in a sentence. */
  use: string
  Examples: () => ReactNode
}

type Props = {
  /** The state, in a few words. */
  name: string
  children: ReactNode
  isWide?: boolean
}

/** One state of a component. */
export function Example({ name, children, isWide = false }: Props) {
  return (
    <figure className={isWide ? 'example example-wide' : 'example'}>
      <figcaption className="quiet">{name}</figcaption>
      {children}
    </figure>
  )
}
