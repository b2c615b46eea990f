/** A session ended while its page was open. */
export const title = 'Your session has ended'
export const detail = 'Sign in again to go on. What you typed in the page is still there.'
export const notNow = 'Not now'

export const signedOut = (
  <>
    <strong>You are signed out.</strong> Nothing you typed is lost.
  </>
)
export const signInAgain = 'Sign in again'
