import { useEffect, useRef } from 'react'
import { exactTime } from '../lib/format.ts'
import { isComposing } from '../lib/pressed-key.ts'
import { putBeside } from '../lib/place-beside.ts'
import './exact-times.css'

/** Where the exact times of relative ones are shown: one place for all of them. */
export function ExactTimes() {
  const tip = useRef<HTMLDivElement>(null)
  useEffect(() => (tip.current ? showExactTimes(tip.current) : undefined), [])
  return <div ref={tip} id="exact-times" className="exact-times" role="tooltip" popover="manual" />
}

const TIME = 'time.time'
const LONE = '.lone-time'

/**
 * Fills a tooltip with the exact times of what is pointed at or touched, or has focus: a link stands for all
 * times of its row. It stays while the pointer is on it, until Escape or something else is pointed at.
 * https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus Returns how to stop.
 */
function showExactTimes(tip: HTMLElement): () => void {
  const stop = new AbortController()
  let pointedAt: HTMLTimeElement | undefined
  let focused: Element | undefined
  let times: HTMLTimeElement[] = []

  function draw() {
    times = pointedAt ? [pointedAt] : timesOf(focused)
    if (times.length === 0) return tip.hidePopover()
    tip.replaceChildren(...times.map(lineFor))
    tip.showPopover()
    place()
  }

  function place() {
    if (!tip.matches(':popover-open')) return
    putBeside(tip, boxOf(times))
  }

  function point({ target }: Event) {
    if (!(target instanceof Element) || tip.contains(target)) return
    pointedAt = target.closest<HTMLTimeElement>(TIME) ?? undefined
    draw()
  }

  /** Ears get the exact times with what has focus. */
  function focus(next: Element | undefined) {
    focused?.removeAttribute('aria-describedby')
    focused = timesOf(next).length > 0 ? next : undefined
    focused?.setAttribute('aria-describedby', tip.id)
    draw()
  }

  function hide() {
    pointedAt = undefined
    focus(undefined)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || isComposing(event) || times.length === 0) return
    hide()
    // One click closes one thing: not the panel behind it as well.
    event.preventDefault()
  }

  const options = { signal: stop.signal, capture: true, passive: true }
  addEventListener('pointerover', point, options)
  addEventListener('focusin', ({ target }) => focus(withFocus(target)), options)
  addEventListener('focusout', () => focus(undefined), options)
  addEventListener('click', ({ target }) => focus(lone(target) ?? focused), options)
  addEventListener('keydown', onKeyDown, { ...options, passive: false })
  addEventListener('scroll', place, options)
  addEventListener('wheel', hide, options)
  return () => stop.abort()
}

/** What focus is seen on: a click of the mouse puts it on links as well. */
function withFocus(target: EventTarget | null): Element | undefined {
  return target instanceof Element && target.matches(':focus-visible') ? target : undefined
}

function lone(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest(LONE)) || undefined
}

/** The times that this stands for, of those in sight. */
function timesOf(focused: Element | undefined): HTMLTimeElement[] {
  const place = focused?.matches('a') ? focused.closest('tr') : focused?.closest(LONE)
  const times = place?.querySelectorAll<HTMLTimeElement>(TIME) ?? []
  return [...times].filter((time) => time.getClientRects().length > 0)
}

/** One exact time; of several in a row, with the words of their columns. */
function lineFor(time: HTMLTimeElement, _index: number, { length }: readonly unknown[]) {
  const line = document.createElement('div')
  const exact = exactTime(time.dateTime)
  line.textContent = length > 1 ? `${columnOf(time)}: ${exact}` : exact
  return line
}

function columnOf(time: HTMLTimeElement): string {
  const cell = time.closest('td')
  const head = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]
  return cell?.dataset['label'] ?? head?.textContent ?? ''
}

function boxOf(times: HTMLTimeElement[]) {
  const boxes = times.map((time) => time.getBoundingClientRect())
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
