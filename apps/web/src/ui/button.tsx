import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Props = ComponentProps<'button'> & {
  variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  icon?: IconName
  /** Keeps focus and its place, but does nothing when clicked. */
  isBlocked?: boolean
}

export function Button({ variant = 'plain', icon, isBlocked, children, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${variant}`}
      aria-disabled={isBlocked || undefined}
      onClick={(event) => (isBlocked ? event.preventDefault() : onClick?.(event))}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
