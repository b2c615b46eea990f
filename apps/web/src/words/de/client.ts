export const offline = 'Keine Verbindung'
export const noAnswer = 'Sipdesk hat nicht geantwortet'
export const tookTooLong = 'Die Verbindung brach ab oder dauerte zu lange.'
export const tryInAMoment = 'Versuchen Sie es gleich noch einmal.'
/** For a change whose reply was lost. */
export const lookFirst =
  'Vielleicht ist es trotzdem geschehen: Sehen Sie nach, bevor Sie es erneut versuchen.'
export const unreadable = 'Die Antwort war nicht lesbar'
export const answeredInPlace =
  'Etwas zwischen dieser Seite und Sipdesk hat an dessen Stelle geantwortet.'
export const loadAgain = 'Laden Sie die Seite neu.'
export const faultOfPage = 'In dieser Seite ist etwas schiefgegangen'
export const loadAgainOrReport = 'Laden Sie die Seite neu. Bleibt der Fehler, melden Sie ihn.'
