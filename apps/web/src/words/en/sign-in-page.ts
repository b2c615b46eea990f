/** Of the window, and of the page. */
export const windowTitle = 'Sign in'
export const title = 'Sign in to Sipdesk'

export const companyRefused = 'The company sign-in was refused.'
export const askAdmin = 'You may have no role for Sipdesk yet. Ask an admin, or try again.'

/** Its last word is for whoever reads the other language. */
export const appearance = 'Theme and language · Sprache'
