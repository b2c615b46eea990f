import { sandboxName, sandboxText } from './html.ts'

/** What stands around every page. */
export const skip = 'Zum Hauptinhalt springen'
export const loadingPage = 'Die Seite wird geladen'
export const sandbox = (
  <>
    <strong>{sandboxName}</strong> {sandboxText}
  </>
)
export const youAreOffline = (
  <>
    <strong>Sie sind offline.</strong> Nichts, was Sie eingegeben haben, geht verloren. Machen Sie
    weiter, sobald die Verbindung wieder da ist.
  </>
)
export const modeUnread = 'Ob dies eine Sandbox ist, war nicht zu lesen'

export const lists = 'Zugangslisten'
export const loadingLists = 'Die Listen werden geladen'
