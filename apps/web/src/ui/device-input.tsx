import type { ComponentProps } from 'react'

/**
 * A field for what a device signs in with. It belongs to no person, so that no browser, keyboard or
 * password manager may fill it in, keep it, correct it or send it to a spelling service.
 */
export function DeviceInput(props: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      dir="ltr"
      aria-required="true"
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      data-1p-ignore=""
      data-lpignore="true"
      data-bwignore=""
      data-form-type="other"
      {...props}
    />
  )
}
