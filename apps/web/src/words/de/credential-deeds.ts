type Deed = 'created' | 'rotated'

/** Reads after „Es wird noch geklärt, ob“. */
export const wasRotated = (username: string) => `das Passwort von „${username}“ gewechselt wurde`
export const rotated = (username: string) =>
  `Das Passwort von ${username} wurde gewechselt. Das neue ist nur dieses eine Mal zu sehen.`

/** Reads after „Es wird noch geklärt, ob“. */
export const wasDeleted = (username: string) => `„${username}“ gelöscht wurde`
export const deleted = (username: string) => `${username} wurde gelöscht.`

export const confirmedLater = (isPasswordConfirmed: boolean) =>
  isPasswordConfirmed
    ? 'Die Antwort von Twilio ging verloren; Sipdesk hat den Zugang in der Liste gefunden und dieses Passwort noch einmal gesetzt.'
    : 'Die Antwort von Twilio ging verloren; Sipdesk hat den Zugang in der Liste gefunden, konnte das Passwort aber nicht noch einmal setzen. Probieren Sie es aus: Wird das Telefon abgewiesen, wechseln Sie das Passwort.'

export const failedElsewhere = (deed: Deed, username: string) =>
  ({
    created: `Der Zugang „${username}“ wurde nicht angelegt.`,
    rotated: `Das Passwort von „${username}“ wurde nicht gewechselt.`,
  })[deed]
export const waiting = (deed: Deed, username: string) =>
  ({
    created: `Der Zugang „${username}“ wurde angelegt, und sein Passwort ist nur einmal zu sehen.`,
    rotated: `Das Passwort von „${username}“ wurde gewechselt, und das neue ist nur einmal zu sehen.`,
  })[deed]
