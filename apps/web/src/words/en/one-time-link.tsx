import type { Handover, HandoverLifetime } from '@sipdesk/shared/handovers-api.ts'
import type { ReactNode } from 'react'

export const title = 'Pass it on with a one-time link'
export const about =
  'For somebody who sets up the phone elsewhere. The link shows this card once. The card is encrypted in this browser and the key is in the link alone, so that Sipdesk cannot read it.'
export const lifetime = 'The link works for'
export const lifetimes: Record<HandoverLifetime, string> = {
  '1h': '1 hour',
  '24h': '24 hours',
  '7d': '7 days',
}
export const make = 'Make a one-time link'
export const makeAnother = 'Make another link'
export const making = 'Making…'

export const copyNow = 'Copy the link now. It is shown this one time.'
export const copy = 'Copy link'
export const opensOnce = (end: ReactNode) => (
  <>Whoever opens it first sees the card; after that, and after {end}, nobody does.</>
)
export const over = 'This link no longer works. Make another to pass the card on again.'

export const links = 'Links for this credential'
export const refresh = 'Refresh'
export const refreshing = 'Refreshing…'
/** `time` is “3 hours ago”. */
export const madeBy = (name: string, time: ReactNode) => (
  <>
    made by {name}, {time}
  </>
)
/** `time` is a date and a time of day. */
export const states: Record<Handover['state'], (time: ReactNode) => ReactNode> = {
  waiting: (time) => <>Waiting until {time}</>,
  opened: (time) => <>Opened at {time}</>,
  withdrawn: (time) => <>Withdrawn at {time}</>,
  expired: (time) => <>Never opened; expired at {time}</>,
}
export const opened = (time: string) => `The one-time link was opened at ${time}.`

export const withdraw = 'Withdraw'
export const withdrawLink = (time: string) => `Withdraw the link that waits until ${time}`
export const withdrawing = 'Withdrawing…'
export const withdrawn = 'Link withdrawn: nobody can open it any more.'
