import { withInvisibleShown } from '@sipdesk/shared/text.ts'
import type { ComponentProps, ReactNode } from 'react'

/**
 * A value: a username, an e-mail address, the name of a list or a host. It is no language, so no translator may
 * change it, whatever direction it has; and what cannot be seen in it is written out.
 */
export function Value({ children, ...rest }: ComponentProps<'bdi'> & { children: string }) {
  return (
    <bdi {...rest} translate="no">
      {withInvisibleShown(children)}
    </bdi>
  )
}

/** The same where it is told letter by letter: a SID, a password, a line of settings. */
export function Code({ children, ...rest }: ComponentProps<'code'>) {
  return (
    <code {...rest} translate="no">
      {typeof children === 'string' ? withInvisibleShown(children) : children}
    </code>
  )
}

/** Several lines of settings, as a device reads them. */
export function Lines({ children }: { children: string }) {
  return <code translate="no">{children}</code>
}

/** A sentence of the catalogue about values, each of which goes through `value`. */
export type Sentence = (value: (text: string) => string) => string

/** The sentence as text, for a screen reader or a label. */
export function plain(sentence: Sentence): string {
  return sentence(withInvisibleShown)
}

/** The sentence for the page: `told((value) => messages.created(value(username)))`. */
export function told(sentence: Sentence): ReactNode {
  // No value has such a character once its own are written out.
  const parts = sentence((value) => `\u2068${withInvisibleShown(value)}\u2069`).split(
    /[\u2068\u2069]/,
  )
  return (
    <span>
      {parts.map((part, index) =>
        // Values stand between two texts, and neither changes its place.
        // oxlint-disable-next-line react/no-array-index-key
        index % 2 === 1 ? <Value key={index}>{part}</Value> : <span key={index}>{part}</span>,
      )}
    </span>
  )
}
