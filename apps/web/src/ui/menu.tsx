import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
} from 'react'
import { keepBeside } from '../lib/keep-beside.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Keys } from './keys.tsx'
import './menu.css'

/** One thing to do or to choose. */
export type MenuItem = {
  label: string
  icon?: IconName
  /** Keys that do the same without the menu. */
  keys?: string
  isDanger?: boolean
  /** Of a choice: whether it is the one, or one of those, chosen now. */
  isChecked?: boolean
  /** For choices of which several count: the menu stays open. */
  staysOpen?: boolean
  /** Why it cannot be done: the item stays, says so, and does nothing. */
  refusal?: string | undefined
  onSelect: () => void
}

/** Items that belong together: a line divides them from the next ones. */
export type MenuGroup = { title?: string; items: readonly MenuItem[] }

type Props = ComponentProps<typeof Button> & {
  /** A function where there are many menus: it is called for the one that is open alone. */
  groups: readonly MenuGroup[] | (() => readonly MenuGroup[])
}

/**
 * A button that opens a menu: arrows, Home, End and first letters move, Enter and Space select, Escape and Tab
 * close. When something is selected, focus is on the button again, so that what opens next can give it back.
 * The items are drawn for as long as the menu is open. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function Menu({ groups, ...button }: Props) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const beginsAtEnd = useRef(false)
  useLayoutEffect(() => {
    if (!isOpen || !opener.current || !list.current) return
    itemsOf(list.current)
      .at(beginsAtEnd.current ? -1 : 0)
      ?.focus()
    beginsAtEnd.current = false
    return keepBeside(list.current, opener.current)
  }, [isOpen])

  function close() {
    list.current?.hidePopover()
    opener.current?.focus()
  }
  function onButtonKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    beginsAtEnd.current = event.key === 'ArrowUp'
    list.current?.showPopover()
  }
  function select(item: MenuItem) {
    if (item.refusal !== undefined) return
    if (!item.staysOpen) close()
    item.onSelect()
  }
  return (
    <>
      <Button
        {...button}
        ref={opener}
        id={`${id}-button`}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onKeyDown={onButtonKey}
      />
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items take it */}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-labelledby={`${id}-button`}
        className="menu"
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
        onKeyDown={(event) => moveOrClose(event, close)}
      >
        {isOpen &&
          (typeof groups === 'function' ? groups() : groups).map((group) => (
            <Group key={titleOf(group)} {...group} onSelect={select} />
          ))}
      </div>
    </>
  )
}

const titleOf = ({ title, items }: MenuGroup) => title ?? items[0]?.label

type GroupProps = MenuGroup & { onSelect: (item: MenuItem) => void }

function Group({ title, items, onSelect }: GroupProps) {
  return (
    <div role="group" aria-label={title} className="menu-group">
      {title && (
        <div className="menu-title" aria-hidden="true">
          {title}
        </div>
      )}
      {items.map((item) => (
        <Item key={item.label} item={item} onSelect={onSelect} />
      ))}
    </div>
  )
}

function Item({ item, onSelect }: { item: MenuItem; onSelect: (item: MenuItem) => void }) {
  const { label, icon, keys, isDanger, isChecked, staysOpen, refusal } = item
  const choice = staysOpen ? 'menuitemcheckbox' : 'menuitemradio'
  const shown = isChecked === undefined ? icon : isChecked ? 'check' : undefined
  return (
    <button
      type="button"
      role={isChecked === undefined ? 'menuitem' : choice}
      aria-checked={isChecked}
      aria-disabled={refusal !== undefined || undefined}
      tabIndex={-1}
      className={isDanger ? 'menu-item menu-item-danger' : 'menu-item'}
      onClick={() => onSelect(item)}
      onPointerMove={({ currentTarget }) => currentTarget.focus()}
    >
      {shown ? <Icon name={shown} /> : <span className="menu-gap" />}
      <span className="menu-label">
        {label}
        {refusal !== undefined && <span className="menu-refusal"> {refusal}</span>}
      </span>
      {keys !== undefined && <Keys keys={keys} />}
    </button>
  )
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.menu-item')]
}

/** The keys of an open menu. None of them does anything else on the page. */
function moveOrClose(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const { key, currentTarget, ctrlKey, metaKey, altKey } = event
  if (key === 'Tab') return close()
  if (key === 'Enter' || key === ' ' || ctrlKey || metaKey || altKey) return
  event.preventDefault()
  if (key === 'Escape') return close()
  const items = itemsOf(currentTarget)
  const at = items.findIndex((item) => item === document.activeElement)
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  }
  const next = moves[key] ?? beginningWith(key, items, at)
  items.at(next % items.length)?.focus()
}

/** The next item that begins with this letter; the same one where there is none. */
function beginningWith(letter: string, items: HTMLElement[], at: number): number {
  const begins = (item: HTMLElement) =>
    item.textContent.trimStart().toLowerCase().startsWith(letter.toLowerCase())
  const after = items.findIndex((item, index) => index > at && begins(item))
  return after >= 0 ? after : Math.max(items.findIndex(begins), at)
}
