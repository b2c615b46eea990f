import { lazy, type ComponentType } from 'react'
import * as words from '#words/for-press.tsx'

/**
 * A part that is fetched when it is shown. Where that fails a sentence stands in its place: a password
 * that is shown once must not go down with what stands beside it.
 */
export function spare<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(async () => ({
    default: await load().catch((): ComponentType<Props> => NotFetched),
  }))
}

function NotFetched() {
  return <p className="quiet">{words.partMissing}</p>
}
