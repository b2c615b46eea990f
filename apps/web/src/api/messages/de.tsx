export const client = {
  offline: 'Keine Verbindung',
  noAnswer: 'Sipdesk hat nicht geantwortet',
  tookTooLong: 'Die Verbindung ist abgebrochen oder hat zu lange gedauert.',
  tryInAMoment: 'Versuchen Sie es gleich noch einmal.',
  /** For a change whose reply was lost. */
  checkFirst:
    'Die Änderung wurde möglicherweise trotzdem ausgeführt: Prüfen Sie das, bevor Sie es erneut versuchen.',
  unreadable: 'Die Antwort konnte nicht gelesen werden',
  answeredInPlace: 'Statt Sipdesk hat ein Proxy oder ein anderes System dazwischen geantwortet.',
  loadAgain: 'Laden Sie die Seite neu.',
  faultOfPage: 'Auf dieser Seite ist ein Fehler aufgetreten',
  /** What leaving the page loses while a change is not certain. */
  endUnseen: 'Eine Änderung läuft noch. Wie sie ausgeht, erfahren Sie dann nicht.',
  loadAgainOrReport: 'Laden Sie die Seite neu. Tritt der Fehler wieder auf, melden Sie ihn.',
}

/** The worker that searches the usernames could not be fetched. */
export const usernames = {
  notLoaded: 'Die Suche konnte nicht geladen werden',
}
