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

/** The device was asked for a passkey, and gave none. */
export const passkeys = {
  cancelled: {
    title: 'Es wurde kein Passkey verwendet',
    detail:
      'Sie haben abgebrochen, es hat zu lange gedauert, oder dieses Gerät hat keinen Passkey für Sipdesk. Sie können es jederzeit erneut versuchen.',
  },
  known: {
    title: 'Dieses Gerät hat schon einen Passkey für Sie',
    detail: 'Verwenden Sie ihn, oder fügen Sie einen Passkey eines anderen Geräts hinzu.',
  },
  failed: {
    title: 'Ihr Gerät konnte keinen Passkey verwenden',
    detail:
      'Versuchen Sie es erneut, oder verwenden Sie ein anderes Gerät oder einen anderen Browser.',
  },
}

/** The worker that searches the usernames could not be fetched. */
export const usernames = {
  notLoaded: 'Die Suche konnte nicht geladen werden',
}
