export const client = {
  offline: 'Keine Verbindung',
  noAnswer: 'Sipdesk hat nicht geantwortet',
  tookTooLong: 'Die Verbindung brach ab oder dauerte zu lange.',
  tryInAMoment: 'Versuchen Sie es gleich noch einmal.',
  /** For a change whose reply was lost. */
  checkFirst:
    'Vielleicht ist es trotzdem geschehen: Sehen Sie nach, bevor Sie es erneut versuchen.',
  unreadable: 'Die Antwort war nicht lesbar',
  answeredInPlace: 'Etwas zwischen dieser Seite und Sipdesk hat an dessen Stelle geantwortet.',
  loadAgain: 'Laden Sie die Seite neu.',
  faultOfPage: 'In dieser Seite ist etwas schiefgegangen',
  /** What leaving the page loses while a change is not certain. */
  endUnseen: 'Eine Änderung läuft noch. Wie sie ausgeht, sehen Sie dann nicht.',
  loadAgainOrReport: 'Laden Sie die Seite neu. Bleibt der Fehler, melden Sie ihn.',
}

/** Where the part that searches the usernames is missing. */
export const usernames = {
  notLoaded: 'Die Suche konnte nicht geladen werden',
}
