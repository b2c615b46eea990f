/** A session ended while its page was open. */
export const title = 'Ihre Sitzung ist beendet'
export const detail =
  'Melden Sie sich wieder an, um weiterzumachen. Was Sie auf der Seite eingegeben haben, ist noch da.'
export const notNow = 'Jetzt nicht'

export const signedOut = (
  <>
    <strong>Sie sind abgemeldet.</strong> Nichts, was Sie eingegeben haben, geht verloren.
  </>
)
export const signInAgain = 'Wieder anmelden'
