import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './tabs.css'

export type Tab = { id: string; label: string; icon: IconName; content: ReactNode }

type Props = {
  /** What they are all about. */
  label: string
  tabs: readonly Tab[]
  /** The one to begin with; the first by default. */
  first?: string | undefined
}

/**
 * Several contents in one place, one in sight. Arrows, Home and End choose; each is drawn once it has been chosen, and
 * then keeps what was done in it. The first is drawn from the start. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs({ label, tabs, first }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(first)
  const at = Math.max(
    tabs.findIndex((tab) => tab.id === chosen),
    0,
  )
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set([0, at]))
  function choose(index: number) {
    setChosen(tabs[index]?.id)
    setSeen(new Set([...seen, index]))
  }
  function onKeyDown(event: KeyboardEvent) {
    const next = placeOf(event.key, at, tabs.length, event.currentTarget)
    if (next === undefined) return
    event.preventDefault()
    choose(next)
    list.current?.querySelectorAll<HTMLElement>('.tab')[next]?.focus()
  }
  return (
    <div className="tabs">
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs take it */}
      <div ref={list} role="tablist" aria-label={label} className="tab-list" onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={index === at}
            aria-controls={`${id}-${tab.id}-panel`}
            tabIndex={index === at ? 0 : -1}
            className="tab"
            onClick={() => choose(index)}
          >
            <Icon name={tab.icon} />
            <span>{tab.label}</span>
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${id}-${tab.id}-panel`}
          aria-labelledby={`${id}-${tab.id}`}
          className="tab-panel"
          hidden={index !== at}
        >
          {(seen.has(index) || index === at) && tab.content}
        </div>
      ))}
    </div>
  )
}

/** Where a key leads, around both ends. In a script from right to left the next one is at the left. */
function placeOf(key: string, at: number, count: number, list: Element): number | undefined {
  const forward = getComputedStyle(list).direction === 'rtl' ? -1 : 1
  const places: Record<string, number> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    Home: 0,
    End: count - 1,
  }
  const place = places[key]
  return place === undefined ? undefined : (place + count) % count
}
