import type { Status } from '@sipdesk/shared/status-api.ts'

/** How Sipdesk and its Twilio are. */
export const title = 'Status'
export const asOf = (time: string) => `Stand ${time} Uhr`
export const notReadYet = 'noch nicht gelesen'
export const loading = 'Der Status wird geladen'
export const unreadable = 'Der Status war nicht zu lesen'
export const refresh = 'Aktualisieren'
export const looking = 'Wird nachgesehen …'

export const well = {
  title: 'Alles in Ordnung',
  detail: 'Twilio antwortet, und was Personen tun, wird protokolliert.',
}
export const slow = {
  title: 'Twilio antwortet, aber langsam',
  detail: 'Einen Zugang anzulegen kann mehrere Sekunden dauern. Sipdesk wartet so lange.',
}
export const recordStuck = {
  title: 'Das Protokoll lässt sich nicht schreiben',
  detail:
    'Twilio antwortet, aber Sipdesk ändert nichts, was es nicht protokollieren kann. Wer Sipdesk betreibt, muss Datenbank und Festplatte prüfen.',
}
export const noAnswer = 'Twilio antwortet nicht'
/** What to do where Twilio cannot be used. */
export const checkTheKey =
  'Nichts lässt sich lesen oder ändern. Wer Sipdesk betreibt, muss die Konto-SID und den Schlüssel in den Einstellungen für Twilio prüfen.'
export const permitTheKey =
  'Der Schlüssel wurde angenommen, darf aber nicht lesen, was Sipdesk braucht. Wer Sipdesk betreibt, muss ihm bei Twilio die Berechtigung geben.'
export const waitALittle =
  'Twilio nimmt im Moment keine weiteren Anfragen dieses Kontos an. Warten Sie ein wenig und aktualisieren Sie dann.'
export const goesOnTrying =
  'Solange lässt sich nichts lesen oder ändern. Sipdesk versucht es weiter; sehen Sie auch auf der Statusseite von Twilio nach.'

export const preferKey = 'Nehmen Sie einen API-Schlüssel statt des Auth Tokens'
export const whyAndHow = (
  <>
    Das Auth Token darf alles im Konto und lässt sich nicht einschränken. Legen Sie in der Twilio
    Console einen API-Schlüssel an, der auf SIP-Zugangslisten, Zugänge und Domains beschränkt ist,
    und setzen Sie <code>TWILIO_API_KEY_SID</code> und <code>TWILIO_API_KEY_SECRET</code> dort, wo
    jetzt <code>TWILIO_AUTH_TOKEN</code> gesetzt ist.
  </>
)
export const aboutKeys = 'Twilios Dokumentation zu beschränkten API-Schlüsseln (neuer Tab)'

export const installation = 'Diese Installation'
export const account = 'Twilio-Konto'
export const copyAccount = 'Konto-SID kopieren'
export const mode = 'Modus'
export const modes: Record<Status['mode'], string> = {
  sandbox: 'Sandbox: ein nachgebildetes Twilio. Nichts erreicht ein echtes Konto.',
  live: 'Echtbetrieb: Änderungen wirken im echten Konto.',
}
export const secret = 'Meldet sich bei Twilio an mit'
export const secrets: Record<Status['secretKind'], string> = {
  'api-key': 'API-Schlüssel',
  'auth-token': 'Auth Token',
}
export const host = 'Fragt Twilio unter'
export const lastAnswer = 'Letzte Antwort von Twilio'
export const none = 'Keine'
/** A formatted number of milliseconds. */
export const took = (milliseconds: string) => `Dauerte ${milliseconds} ms`
export const record = 'Protokoll'
export const writable = 'Lässt sich schreiben'
export const notWritable = 'Lässt sich nicht schreiben'
export const links = 'Einmal-Links'
export const on = 'Ein'
export const off = 'Aus'
export const version = 'Version'
export const copyVersion = 'Version kopieren'
/** In front of a time such as vor 3 Tagen, or a date. */
export const startedAt = 'Gestartet'

export const lastErrors = 'Letzte Fehler'
export const whichErrors = 'seit dem Start von Sipdesk, höchstens 20'
export const noErrors = 'Twilio hat nichts abgelehnt und alles beantwortet.'
export const when = 'Wann'
export const told = 'Was angezeigt wurde'
export const twilioSaid = 'Was Twilio meldete'
export const nothing = 'Nichts'
export const error = (code: number) => `Fehler ${code} (neuer Tab)`
