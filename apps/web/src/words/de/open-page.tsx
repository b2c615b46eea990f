/** For whoever was sent a one-time link: they know neither Sipdesk nor Twilio. */
export const title = 'Einmal-Link'
export const incomplete = 'Dieser Link ist nicht vollständig'
export const endMissing = 'Das Ende des Links fehlt.'
export const openWhole = (
  <>
    Öffnen Sie den ganzen Link noch einmal, so wie Sie ihn bekommen haben, mit allem, was nach dem{' '}
    <code>#</code> steht. Er ist dadurch nicht verbraucht worden.
  </>
)

export const signInDetails = 'Anmeldedaten für Ihr Telefon'
export const about =
  'Jemand, der sich um Telefone kümmert, hat Ihnen diesen Link geschickt. Er führt zu einer Karte mit Benutzername und Passwort eines Telefons, eines Softphones oder einer Telefonanlage.'
export const beforeYouGoOn = (
  <>
    <strong>Die Karte ist nur einmal zu sehen.</strong> Halten Sie das Telefon bereit, oder einen
    sicheren Ort für das Passwort, bevor Sie weitermachen. Die Karte wird in diesem Browser
    entschlüsselt, mit einem Schlüssel, der nur im Link steht.
  </>
)
export const show = 'Karte zeigen'
export const opening = 'Wird geöffnet …'
export const lost =
  'Die Verbindung brach ab, bevor die Karte hier war. Versuchen Sie es erneut, sobald Sie verbunden sind. Funktioniert der Link dann nicht mehr, wurde er unterwegs verbraucht: Bitten Sie um einen neuen.'
export const damaged = 'Die Karte ist nicht lesbar'
export const damagedDetail =
  'Der Link oder die Karte wurde unterwegs verändert, und der Link ist jetzt verbraucht. Sagen Sie das der Person, die ihn geschickt hat, und bitten Sie um einen neuen.'

export const setUp = 'Richten Sie damit das Telefon ein'
export const shownOnce = 'Diese Karte ist nur dieses eine Mal zu sehen.'
export const keepOpen =
  'Niemand kann sie noch einmal zeigen, weder über diesen Link noch anders. Lassen Sie die Seite offen, bis das Telefon funktioniert, oder drucken Sie sie aus.'
export const stored = 'Ich habe es gespeichert'
export const print = 'Drucken'

export const done = 'Fertig'
export const gone =
  'Die Karte ist von dieser Seite verschwunden, und der Link ist verbraucht. Sie können die Seite schließen.'
