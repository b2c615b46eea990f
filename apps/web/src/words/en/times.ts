/** In place of a time that Twilio does not tell. */
export const unknownTime = 'unknown'
export const justNow = 'just now'
