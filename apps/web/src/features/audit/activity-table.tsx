import type { RecordedEvent } from '@sipdesk/shared/audit.ts'
import { Fragment, useCallback, useState, type KeyboardEvent } from 'react'
import { ActivityRow } from './activity-row.tsx'
import { dayOf, isSameDay } from './days.ts'
import * as messages from '#messages/features/audit'

type Props = {
  actions: RecordedEvent[]
  /** By SID, as far as they are known. */
  listNames: Map<string, string>
  /** The number of the one that is open. */
  opened: number | undefined
  onOpen: (seq: number | undefined) => void
}

/**
 * The actions, newest first and by day; each opens in its place. Arrows go from one to the next, of which Tab reaches one.
 * It is no table to the browser, so that its roles are given.
 */
export function ActivityTable({ actions, listNames, opened, onOpen }: Props) {
  const [current, setCurrent] = useState<number>()
  const isThere = actions.some(({ seq }) => seq === current)
  const reached = isThere ? current : actions[0]?.seq
  const toggle = useCallback(
    (seq: number, isOpen: boolean) => onOpen(isOpen ? undefined : seq),
    [onOpen],
  )
  return (
    // Focus is on one of its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="activity-table" role="table" aria-label={messages.table.title} onKeyDown={move}>
      <div role="rowgroup" className="activity-head">
        <div role="row">
          {Object.entries(messages.table.columns).map(([name, label]) => (
            <div key={name} role="columnheader" className={`activity-${name}`}>
              {label}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {actions.map((action, place) => {
          const { seq, at, listSid } = action
          const before = actions[place - 1]
          return (
            <Fragment key={seq}>
              {(!before || !isSameDay(before.at, at)) && <Day name={dayOf(at)} />}
              <ActivityRow
                action={action}
                listName={listSid === null ? undefined : listNames.get(listSid)}
                isOpen={seq === opened}
                isReached={seq === reached}
                onToggle={toggle}
                onReach={setCurrent}
              />
            </Fragment>
          )
        })}
      </div>
    </div>
  )
}

function Day({ name }: { name: string }) {
  return (
    <div role="row" className="activity-day">
      <div role="rowheader">{name}</div>
    </div>
  )
}

/** From the button of a row to that of another. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event
  if (!(target instanceof HTMLElement) || !target.matches('.activity-opener')) return
  const openers = [...currentTarget.querySelectorAll<HTMLElement>('.activity-opener')]
  const at = openers.indexOf(target)
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: openers.length - 1,
  }
  const place = places[key]
  if (place === undefined) return
  event.preventDefault()
  openers[Math.max(0, Math.min(place, openers.length - 1))]?.focus()
}
