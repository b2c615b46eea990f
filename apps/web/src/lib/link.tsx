import type { ComponentProps, MouseEvent } from 'react'

type Props = Omit<ComponentProps<'a'>, 'onClick'> & { href: string }

/**
 * A link to a page of ours; with a key held down it is the browser's, to open it elsewhere. The router's own
 * is drawn anew whenever the address changes, and a page may hold two hundred of them.
 */
export function Link({ href, children, ...rest }: Props) {
  return (
    <a {...rest} href={href} onClick={(event) => follow(event, href)}>
      {children}
    </a>
  )
}

function follow(event: MouseEvent, href: string): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, '', href)
}
