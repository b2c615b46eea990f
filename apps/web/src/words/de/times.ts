/** In place of a time that Twilio does not tell. */
export const unknownTime = 'unbekannt'
export const justNow = 'gerade eben'
