/** What the parts of every page say. */
export const copy = 'Kopieren'
export const copied = 'Kopiert'
export const notCopied = 'Nicht kopiert'
export const nothingToCopy = 'Es gibt noch nichts zu kopieren.'
export const copyRefused = 'Der Browser lässt kein Kopieren zu. Markieren Sie den Text stattdessen.'

export const partMissing = 'Dieser Teil konnte nicht geladen werden.'
export const tryAgain = 'Erneut versuchen'
export const trying = 'Wird versucht …'

export const twilioSaid = 'Twilio meldet'
export const quoted = (text: string) => `„${text}“`
export const twilioReply = 'Antwort von Twilio'
export const twilioCode = (code: number) => `Code ${code}`
export const forSupport = 'Für den Support'
export const copyForSupport = 'Für den Support kopieren'

/** Both come as formatted numbers. */
export const used = (count: string, limit: string) => `${count} von ${limit}`

/** Stands before what is wrong with a field, for who does not see its colour. */
export const error = 'Fehler:'
