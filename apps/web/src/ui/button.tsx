import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Props = ComponentProps<'button'> & {
  variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  icon?: IconName
  /** Keeps focus and its place, but does nothing when clicked. */
  isBlocked?: boolean
  /** Takes focus as it comes: what had it is gone, and focus would fall into nothing. */
  takesFocus?: boolean
}

/**
 * A button. Beside an icon its words are an element of their own: a translator puts its own text in the place of a bare one, and
 * what changes then would not be seen. https://github.com/facebook/react/issues/11538
 */
export function Button({
  variant = 'plain',
  icon,
  isBlocked,
  takesFocus,
  className = '',
  children,
  onClick,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      {...rest}
      {...(takesFocus && { ref: focusOn })}
      className={`button button-${variant} ${className}`}
      aria-disabled={isBlocked || undefined}
      onClick={(event) => (isBlocked ? event.preventDefault() : onClick?.(event))}
    >
      {icon && <Icon name={icon} />}
      {icon && children !== '' ? <span>{children}</span> : children}
    </button>
  )
}

// One function for all renders: another would be called with the button again, and take focus back.
function focusOn(button: HTMLButtonElement | null): void {
  button?.focus()
}
