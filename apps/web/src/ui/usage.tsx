import { formatNumber } from '../lib/format.ts'
import { common as messages } from '#messages/ui'

type Props = { used: number; of: number }

/** From this share on there is a bar. */
const HIGH = 0.8

/** How much of a limit is used: in numbers, with a bar beside them once it is much. */
export function Usage({ used, of }: Props) {
  const level = used >= of ? 'full' : used >= of * HIGH ? 'high' : 'fine'
  return (
    <span className={`usage usage-${level}`}>
      {level !== 'fine' && (
        <span
          className="usage-bar"
          style={{ borderInlineStartWidth: `calc(var(--length) * ${Math.min(1, used / of)})` }}
          aria-hidden="true"
        />
      )}
      {messages.used(formatNumber(used), formatNumber(of))}
    </span>
  )
}
