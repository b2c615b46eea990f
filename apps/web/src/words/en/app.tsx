import { sandboxName, sandboxText } from './html.ts'

/** What stands around every page. */
export const skip = 'Skip to the main content'
export const loadingPage = 'Loading the page'
export const sandbox = (
  <>
    <strong>{sandboxName}</strong> {sandboxText}
  </>
)
export const youAreOffline = (
  <>
    <strong>You are offline.</strong> Nothing you typed is lost. Go on when the connection is back.
  </>
)
export const modeUnread = 'Whether this is a sandbox could not be read'

export const lists = 'Credential lists'
export const loadingLists = 'Loading the lists'
