type Doubt = 'checking' | 'no-answer' | 'signed-out'

/** `about` reads as “anna” was created. */
export const title = (doubt: Doubt, about: string) =>
  ({
    checking: `Still finding out whether ${about}`,
    'no-answer': `No answer yet on whether ${about}`,
    'signed-out': `Sign in again to hear whether ${about}`,
  })[doubt]

export const detail: Record<Doubt, string> = {
  checking: 'Twilio’s reply was lost. Sipdesk asks again until it is certain.',
  'no-answer':
    'The connection to Sipdesk broke. This page asks again by itself as soon as there is one.',
  'signed-out': 'Sipdesk goes on meanwhile.',
}
export const keepOpen = 'Keep this page open: nothing is done twice.'
