type Doubt = 'checking' | 'no-answer' | 'signed-out'

/** `about` reads as „anna“ angelegt wurde. */
export const title = (doubt: Doubt, about: string) =>
  ({
    checking: `Es wird noch geklärt, ob ${about}`,
    'no-answer': `Noch keine Antwort, ob ${about}`,
    'signed-out': `Melden Sie sich wieder an, um zu erfahren, ob ${about}`,
  })[doubt]

export const detail: Record<Doubt, string> = {
  checking: 'Die Antwort von Twilio ging verloren. Sipdesk fragt nach, bis es sicher ist.',
  'no-answer':
    'Die Verbindung zu Sipdesk ist abgebrochen. Diese Seite fragt von selbst nach, sobald es wieder eine gibt.',
  'signed-out': 'Sipdesk arbeitet inzwischen weiter.',
}
export const keepOpen = 'Lassen Sie diese Seite offen: Nichts geschieht doppelt.'
