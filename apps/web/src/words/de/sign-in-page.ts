/** Of the window, and of the page. */
export const windowTitle = 'Anmelden'
export const title = 'Bei Sipdesk anmelden'

export const companyRefused = 'Die Anmeldung mit dem Firmenkonto wurde nicht zugelassen.'
export const askAdmin =
  'Vielleicht haben Sie noch keine Rolle in Sipdesk. Fragen Sie einen Admin oder versuchen Sie es erneut.'

/** Its last word is for whoever reads the other language. */
export const appearance = 'Farben und Sprache · Language'
