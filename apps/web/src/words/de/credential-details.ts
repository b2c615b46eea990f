/** What is known of one credential, and what can be done with it. */
export const copyUsername = 'Benutzernamen dieses Zugangs kopieren'
export const close = 'Schließen'
export const sid = 'SID'
export const copySid = 'SID des Zugangs kopieren'
export const list = 'Liste'
export const created = 'Angelegt'
export const updated = 'Geändert'
export const onRecord = 'Was das Protokoll dazu sagt'
export const viewersLook =
  'Mit Ihrer Rolle, Leser, können Sie alles ansehen, aber nichts ändern. Fragen Sie einen Admin.'
export const adminsDelete = 'Nur Admins dürfen löschen. Ihre Rolle ist Operator.'

export const notInList = 'In dieser Liste gibt es keinen Zugang mit diesem Benutzernamen.'
export const createIt = 'Zugang anlegen'
export const searchAll = 'In allen Listen suchen'

export const rotate = 'Passwort wechseln'
export const rotatePasswordOf = (username: string) => `Passwort von „${username}“ wechseln`
export const devicesStop = 'Geräte mit dem alten Passwort funktionieren dann nicht mehr'
export const devicesStopDetail =
  'Sie werden bei ihrer nächsten Registrierung abgewiesen; ein Gerät, das jetzt registriert ist, kann es noch bis zu einer Stunde bleiben. Lassen Sie das neue Passwort in jedes dieser Geräte eintragen.'
export const newPassword = 'Neues Passwort'
export const change = 'Passwort wechseln'
export const changing = 'Wird gewechselt …'
export const cancel = 'Abbrechen'

/** Opens the question below. */
export const deleteAsk = 'Löschen …'
export const deleteTitle = (username: string) => `„${username}“ löschen?`
export const deleteDetail = (username: string) =>
  `Jedes Gerät, das sich als „${username}“ anmeldet, wird ab seiner nächsten Registrierung abgewiesen. Das Passwort lässt sich nicht zurückholen; ein neuer Zugang mit demselben Namen braucht ein neues.`
export const typeUsername = 'Geben Sie zur Bestätigung den Benutzernamen ein'
export const otherUsername = (username: string) => `Das ist nicht „${username}“.`
export const deleteCredential = 'Zugang löschen'
