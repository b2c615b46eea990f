import { Time } from './time.tsx'
import './lone-time.css'

/** A relative time that no link of its row stands for: it takes focus itself, and then tells the exact one. */
export function LoneTime({ iso }: { iso: string }) {
  return (
    <button type="button" className="lone-time">
      <Time iso={iso} />
    </button>
  )
}
