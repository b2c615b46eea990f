/** The one time a password is shown. */
export const title = { created: 'Zugang angelegt', rotated: 'Passwort gewechselt' }
export const putNow = 'Tragen Sie beides jetzt ins Telefon ein, oder in Ihren Passwortspeicher.'
export const shownOnce =
  'Das Passwort ist nur dieses eine Mal zu sehen. Weder Twilio noch Sipdesk kann es noch einmal zeigen.'
export const oldRefused =
  'Geräte mit dem alten Passwort werden bei ihrer nächsten Registrierung abgewiesen; eine frühere Registrierung kann noch bis zu einer Stunde gelten.'
export const setAgain =
  'Die Antwort von Twilio ging verloren; Sipdesk hat dieses Passwort noch einmal gesetzt.'
export const notSure =
  'Die Antwort von Twilio ging verloren. Der Zugang wurde geändert, aber Sipdesk weiß nicht, ob auf dieses Passwort. Probieren Sie es aus: Wird das Telefon abgewiesen, wechseln Sie das Passwort noch einmal.'
export const credentialInList = (sid: string, listSid: string) => (
  <>
    Zugang <code>{sid}</code> in der Liste <code>{listSid}</code>
  </>
)
export const stored = 'Ich habe es gespeichert'
export const createAnother = 'Noch einen anlegen'

export const passwordWaits = 'Ein Passwort wartet darauf, gespeichert zu werden'
export const showNow = 'Jetzt zeigen'
export const goToList = 'Zur Liste'
export const dismiss = 'Schließen'

export const loadingDomains = 'Die SIP-Domains werden geladen'
export const domainsUnknown =
  'Benutzername und Passwort stimmen trotzdem. Der Registrar ist der Name der SIP-Domain in Twilio, die diese Zugangsliste annimmt.'

export const domain = 'SIP-Domain'
export const place = 'Wo das Gerät steht'
export const anywhere = 'Irgendwo (Twilio nimmt Ashburn, USA)'
export const near = (edge: string) => `In der Nähe von ${edge}`
export const edges = {
  ashburn: 'Ashburn, USA',
  umatilla: 'Umatilla, USA',
  dublin: 'Dublin',
  frankfurt: 'Frankfurt',
  singapore: 'Singapur',
  tokyo: 'Tokio',
  'sao-paulo': 'São Paulo',
  sydney: 'Sydney',
}

export const wholeCard = 'Die ganze Karte'
export const copyAll = 'Alles als Text kopieren'
export const print = 'Drucken'
export const showCode = 'Adresse als QR-Code zeigen'
export const hideCode = 'QR-Code ausblenden'
export const loadingCode = 'Der QR-Code wird geladen'
export const loadingLink = 'Der Einmal-Link wird geladen'

/** In the card as text, where the page says it otherwise. */
export const authorizationId = 'Authentifizierungs-ID'
export const registrar = 'Registrar (SIP-Domain)'
export const readOut = 'Das Passwort zum Vorlesen:'

/** `qr.ts` quotes it. */
export const forDevice = 'Für ein Gerät'
export const chooseDevice = 'Gerät wählen'
export const settingsFor = (device: string) => `Einstellungen für ${device}`
export const copySettingsFor = (device: string) => `Einstellungen für ${device} kopieren`
export const format = 'Das Format, wie es dokumentiert ist'
export const download = 'Herunterladen'
export const downloadFile = (fileName: string) => `${fileName} herunterladen`
export const notWritable =
  'Dieses Format kann diesen Benutzernamen oder dieses Passwort nicht wiedergeben'
export const enterByHand =
  'Geben Sie beides von Hand in das Gerät ein, oder nehmen Sie einen Benutzernamen und ein Passwort aus Buchstaben und Ziffern.'

export const asterisk = {
  label: 'Asterisk (pjsip.conf)',
  use: 'Fügen Sie es in pjsip.conf ein, und setzen Sie „context“ auf den Teil Ihres Dialplans, der Anrufe annimmt.',
}
export const baresip = {
  label: 'baresip (Datei „accounts“)',
  use: 'Fügen Sie die Zeile in ~/.baresip/accounts ein. Eine sichere Domain braucht das Modul „srtp“ in ~/.baresip/config.',
}
export const grandstream = {
  label: 'Grandstream GXP17xx',
  use: 'Legen Sie die Datei auf Ihren Provisioning-Server. Sie heißt dort cfg und die MAC-Adresse des Telefons in Kleinbuchstaben, etwa cfg000b820102ab.xml.',
}
export const linphone = {
  label: 'Linphone (Remote Provisioning)',
  use: 'Legen Sie die Datei dorthin, wo nur dieses Linphone sie über https holen kann, und geben Sie diese Adresse in Linphone unter „Remote Provisioning“ ein. Entfernen Sie die Datei danach.',
}
export const poly = {
  label: 'Poly (Polycom) mit UC Software',
  use: 'Legen Sie die Datei auf den Provisioning-Server des Telefons, und tragen Sie ihren Namen in die Hauptkonfigurationsdatei des Telefons ein.',
}
