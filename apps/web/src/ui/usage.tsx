import { formatNumber } from '../lib/format.ts'
import { common as messages } from '#messages/ui'

type Props = { used: number; of: number }

/** How much of a limit is used: in numbers, with a bar beside them. */
export function Usage({ used, of }: Props) {
  const level = used >= of ? 'full' : used >= of * 0.9 ? 'high' : 'fine'
  return (
    <span className={`usage usage-${level}`}>
      <span
        className="usage-bar"
        style={{ borderInlineStartWidth: `calc(var(--length) * ${Math.min(1, used / of)})` }}
        aria-hidden="true"
      />
      {messages.used(formatNumber(used), formatNumber(of))}
    </span>
  )
}
