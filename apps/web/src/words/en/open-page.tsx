/** For whoever was sent a one-time link: they know neither Sipdesk nor Twilio. */
export const title = 'One-time link'
export const incomplete = 'This link is not complete'
export const endMissing = 'The end of the link is missing.'
export const openWhole = (
  <>
    Open the whole link again, as you were given it, with everything after the <code>#</code>. It
    has not been used up by this.
  </>
)

export const signInDetails = 'Sign-in details for your phone'
export const about =
  'Somebody who looks after phones sent you this link. It leads to a card with the username and the password of one phone, softphone or PBX.'
export const beforeYouGoOn = (
  <>
    <strong>The card is shown once.</strong> Have the phone at hand, or a safe place for the
    password, before you go on. It is decrypted in this browser, with a key that is in the link
    alone.
  </>
)
export const show = 'Show the card'
export const opening = 'Opening…'
export const lost =
  'The connection broke before the card was here. Try again when you are connected. If the link then no longer works, it was used up on the way: ask for a new one.'
export const damaged = 'The card cannot be read'
export const damagedDetail =
  'The link or the card was changed on the way, and the link is used up now. Tell whoever sent it, and ask for a new one.'

export const setUp = 'Set up the phone with this'
export const shownOnce = 'This card is shown only once.'
export const keepOpen =
  'Nobody can show it again, by this link or otherwise. Keep the page open, or print it, until the phone works.'
export const stored = 'I have stored it'
export const print = 'Print'

export const done = 'Done'
export const gone =
  'The card is gone from this page, and the link is used up. You can close the page.'
