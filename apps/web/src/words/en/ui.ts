/** What the parts of every page say. */
export const copy = 'Copy'
export const copied = 'Copied'
export const notCopied = 'Not copied'
export const nothingToCopy = 'There is nothing to copy yet.'
export const copyRefused = 'The browser refused to copy. Select the text instead.'

export const partMissing = 'This part could not be loaded.'
export const tryAgain = 'Try again'
export const trying = 'Trying…'

export const twilioSaid = 'Twilio said'
export const quoted = (text: string) => `“${text}”`
export const twilioReply = 'Twilio’s reply'
export const twilioCode = (code: number) => `code ${code}`
export const forSupport = 'For support'
export const copyForSupport = 'Copy for support'

/** Both come as formatted numbers. */
export const used = (count: string, limit: string) => `${count} of ${limit}`

/** Stands before what is wrong with a field, for who does not see its colour. */
export const error = 'Error:'
