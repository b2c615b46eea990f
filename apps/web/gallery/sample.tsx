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

/** Milliseconds. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The time so many milliseconds before the page was opened. */
export function ago(milliseconds: number): string {
  return new Date(Date.now() - milliseconds).toISOString()
}

/** The keys of a record that names all of them. */
export function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record).filter((key): key is Key => key in record)
}
