import type { Role } from '@sipdesk/shared/role.ts'
import type { Messages } from './en.ts'

const roles: Record<Role, string> = { viewer: 'Leser', operator: 'Operator', admin: 'Admin' }

export const de: Messages = {
  malformed: {
    title: 'Die Anfrage ist nicht lesbar',
    detail: {
      address: 'Die Adresse ist nicht lesbar.',
      'content-type':
        'Senden Sie den Inhalt als JSON, mit dem Header Content-Type: application/json.',
      encoding: 'Senden Sie den Inhalt als reines UTF-8, ohne Kompression.',
      json: 'Der Inhalt ist kein gültiges JSON oder unvollständig. Senden Sie ihn noch einmal.',
      object: 'Der Inhalt muss ein JSON-Objekt sein.',
      'too-large': ({ limit }) =>
        `Der Inhalt ist größer als ${limit} Bytes. Senden Sie einen kleineren.`,
    },
  },
  validation: {
    title: 'Einige Felder müssen geändert werden',
    detail: {
      fields:
        'Es wurde nichts an Twilio gesendet. Berichtigen Sie die genannten Felder und versuchen Sie es erneut.',
      'common-password': 'Es wurde nichts geändert. Wählen Sie ein anderes Passwort.',
    },
  },
  unauthenticated: {
    title: 'Melden Sie sich zuerst an',
    detail: {
      'no-session':
        'Sie sind nicht angemeldet, oder Ihre Sitzung ist zu Ende. Melden Sie sich an und versuchen Sie es erneut.',
      'another-person':
        'Seit die Seite geladen wurde, hat sich in diesem Browser eine andere Person angemeldet. In ihrem Namen wurde nichts getan. Melden Sie sich wieder an, um weiterzumachen.',
    },
  },
  'sign-in-refused': {
    title: 'Anmeldung fehlgeschlagen',
    detail: {
      password: 'Die E-Mail-Adresse oder das Passwort ist falsch, oder Sie haben keinen Zugriff.',
      code: 'Der Code ist falsch oder abgelaufen. Beginnen Sie nach mehreren falschen Codes wieder mit Ihrem Passwort.',
      proof: 'Das Passwort oder der Code ist falsch. Es wurde nichts geändert.',
      'no-access': 'Sie haben keinen Zugriff. Fragen Sie einen Admin.',
      'company-sign-in':
        'Die Anmeldung mit dem Firmenkonto antwortet nicht. Versuchen Sie es erneut oder nehmen Sie Ihr Passwort.',
    },
  },
  forbidden: {
    title: 'Ihre Rolle erlaubt das nicht',
    detail: ({ needed, role }) =>
      `Dafür ist die Rolle ${roles[needed]} nötig; Ihre ist ${roles[role]}. Bitten Sie einen Admin um Zugriff.`,
  },
  csrf: {
    title: 'Die Anfrage kam nicht von dieser Seite',
    detail: {
      'other-host': ({ origin }) =>
        `Öffnen Sie Sipdesk unter ${origin}. Andere Hostnamen werden abgelehnt.`,
      'other-site': ({ origin }) =>
        `Änderungen werden nur von der Seite unter ${origin} angenommen. Es wurde nichts geändert. Laden Sie die Seite neu und versuchen Sie es erneut.`,
    },
  },
  'not-found': {
    title: 'Nicht gefunden',
    detail: {
      address: 'Unter dieser Adresse gibt es nichts.',
      'page-not-built': 'Die Seite ist nicht gebaut. Führen Sie „npm start“ aus.',
      'credential-or-list':
        'Twilio kennt diesen Zugang oder diese Zugangsliste nicht. Vielleicht wurde etwas gelöscht: Prüfen Sie die Liste noch einmal.',
      'credential-list':
        'Twilio kennt diese Zugangsliste nicht. Vielleicht wurde sie gelöscht: Wählen Sie eine andere.',
      person: 'Diese Person wurde entfernt. Laden Sie die Seite neu.',
      session: 'Diese Sitzung ist schon zu Ende.',
      'company-sign-in': 'Hier ist keine Anmeldung mit dem Firmenkonto eingerichtet.',
      'one-time-link':
        'Diesen Link gibt es nicht mehr. Aktualisieren Sie die Liste, um die aktuellen Links zu sehen.',
      'one-time-links-off':
        'Einmal-Links sind hier abgeschaltet. Geben Sie die Karte auf anderem Weg weiter.',
    },
  },
  'email-taken': {
    title: 'Diese Person hat schon Zugriff',
    detail: 'Eine Person mit dieser E-Mail-Adresse hat schon Zugriff.',
  },
  'last-admin': {
    title: 'Der letzte Admin lässt sich nicht entfernen',
    detail:
      'Das ist der einzige Admin, der sich anmelden kann. Machen Sie zuerst eine andere Person zum Admin; ein eingeladener Admin zählt, sobald er die Einladung angenommen hat.',
  },
  'invitation-invalid': {
    title: 'Dieser Link funktioniert nicht mehr',
    detail:
      'Ein Link gilt einmal, drei Tage lang, und ein neuerer ersetzt ihn. Bitten Sie einen Admin um einen neuen Link.',
  },
  'username-taken': {
    title: 'Der Benutzername ist in dieser Liste vergeben',
    detail: {
      present:
        'Ein Zugang mit diesem Benutzernamen ist schon in dieser Liste. Wählen Sie einen anderen Benutzernamen.',
      undecided:
        'Einen Zugang mit diesem Benutzernamen gibt es jetzt. Ob diese Anfrage ihn angelegt hat, lässt sich nicht sagen; sein Passwort blieb deshalb unverändert. Ist es Ihrer, wechseln Sie sein Passwort; sonst wählen Sie einen anderen Benutzernamen.',
    },
  },
  'list-full': {
    title: 'Die Liste ist voll',
    detail:
      'Diese Liste enthält 1.000 Zugänge, und mehr erlaubt Twilio nicht. Nehmen Sie eine andere Liste.',
  },
  'list-name-taken': {
    title: 'Eine andere Liste heißt schon so',
    detail: {
      present: 'Eine andere Liste dieses Kontos hat diesen Namen. Wählen Sie einen anderen Namen.',
      undecided:
        'Eine Liste mit diesem Namen gibt es jetzt. Ob diese Anfrage sie angelegt hat, lässt sich nicht sagen. Verwenden Sie sie oder wählen Sie einen anderen Namen.',
    },
  },
  'list-renamed': {
    title: 'Die Liste wurde inzwischen umbenannt',
    detail: ({ name }) =>
      `Sie heißt jetzt „${name}“ und behält diesen Namen. Es wurde nichts geändert.`,
  },
  'too-many-lists': {
    title: 'Das Konto hat 100 Listen',
    detail:
      'Das Konto hat 100 Zugangslisten, und mehr erlaubt Twilio nicht. Löschen Sie eine, die nicht mehr gebraucht wird.',
  },
  'list-mapped': {
    title: 'Eine Domain verwendet diese Liste noch',
    detail:
      'Eine SIP-Domain lässt diese Liste noch zu, und Twilio löscht keine Liste, die verwendet wird. Entfernen Sie sie zuerst aus der Domain.',
  },
  'handover-gone': {
    title: 'Dieser Link funktioniert nicht mehr',
    detail: {
      gone: 'Ein Link gilt nur einmal und nur eine Zeit lang, und er kann zurückgezogen werden. Bitten Sie den Absender um einen neuen; wurde er geöffnet, aber nicht von Ihnen, sagen Sie es dem Absender.',
      opened:
        'Er wurde geöffnet, bevor er zurückgezogen werden konnte. Hat ihn die falsche Person geöffnet, wechseln Sie das Passwort.',
      expired: 'Er ist abgelaufen und lässt sich nicht mehr öffnen.',
    },
  },
  'password-rejected': {
    title: 'Twilio hat das Passwort abgelehnt',
    detail:
      'Twilio hält dieses Passwort für zu schwach. Erzeugen Sie eines oder wählen Sie ein längeres.',
  },
  'idempotency-key-missing': {
    title: 'Die Anfrage hat keinen gültigen Idempotency-Key',
    detail: ({ header }) =>
      `Senden Sie den Header ${header}: 1 bis 255 sichtbare ASCII-Zeichen, neu für jeden Vorgang und gleich für jede Wiederholung.`,
  },
  'idempotency-key-reused': {
    title: 'Der Idempotency-Key gehört zu einer anderen Anfrage',
    detail:
      'Dieser Idempotency-Key wurde mit anderen Eingaben verwendet. Nehmen Sie für einen neuen Vorgang einen neuen.',
  },
  'too-many-requests': {
    title: 'Zu viele Anfragen',
    detail: {
      changes: ({ limit, seconds }) =>
        `Sie haben in einer Minute mehr als ${limit} Änderungen gemacht. Warten Sie ${seconds} s und versuchen Sie es erneut.`,
      'sign-in': ({ seconds }) =>
        `Zu viele Versuche, sich anzumelden. Warten Sie ${seconds} s und versuchen Sie es erneut.`,
      links: ({ seconds }) =>
        `Aus Ihrem Netz wurden zu viele Links versucht, die nicht funktionieren. Warten Sie ${seconds} s und versuchen Sie es erneut.`,
    },
  },
  'too-busy': {
    title: 'Twilio ist ausgelastet',
    detail: {
      throttled:
        'Twilio bearbeitet gerade zu viele Anfragen dieses Kontos. Warten Sie einen Moment und versuchen Sie es erneut.',
      queue:
        'Hier warten mehr Anfragen, als Twilio auf einmal annimmt; Ihre wurde nicht gesendet. Warten Sie einen Moment und versuchen Sie es erneut.',
      unsettled:
        'Eine andere Änderung daran ist noch nicht geklärt; Ihre wurde nicht gesendet. Warten Sie einen Moment und versuchen Sie es erneut.',
    },
  },
  'twilio-unavailable': {
    title: 'Twilio antwortet nicht richtig',
    detail: {
      paused:
        'Twilio antwortet nicht, deshalb wurde nichts gesendet. Versuchen Sie es in einigen Sekunden erneut.',
      unreachable:
        'Sipdesk konnte keine Verbindung zu Twilio aufbauen, deshalb wurde nichts gesendet. Versuchen Sie es gleich noch einmal.',
      'no-answer':
        'Twilio hat keine verlässliche Antwort gegeben. Versuchen Sie es erneut; wenn Sie etwas ändern wollten, prüfen Sie zuerst die Liste.',
      'credential-not-created':
        'Die Verbindung zu Twilio ist abgebrochen, und der Zugang ist nicht in der Liste: Es wurde nichts angelegt. Versuchen Sie es gleich noch einmal.',
      'list-not-created':
        'Die Verbindung zu Twilio ist abgebrochen, und es wurde keine Liste angelegt. Versuchen Sie es gleich noch einmal.',
      'password-unchanged':
        'Die Verbindung zu Twilio ist abgebrochen, und der Zugang ist unverändert: Das alte Passwort gilt noch. Wechseln Sie es noch einmal.',
      'password-undecided':
        'Ob das Passwort gewechselt wurde, lässt sich nicht sagen: Twilio nennt nicht, wann der Zugang zuletzt geändert wurde. Wechseln Sie es noch einmal.',
    },
  },
  'twilio-refused': {
    title: 'Twilio hat die Anfrage abgelehnt',
    detail: 'Twilio hat die Anfrage abgelehnt. Den Grund nennt die Meldung von Twilio.',
  },
  'twilio-credentials-rejected': {
    title: 'Twilio nimmt den API-Schlüssel nicht an',
    detail:
      'Twilio nimmt den API-Schlüssel dieser Installation nicht an. Der Administrator von Sipdesk muss die Einstellungen für Twilio prüfen.',
  },
  'twilio-permission-missing': {
    title: 'Dem API-Schlüssel fehlt eine Berechtigung',
    detail:
      'Dem API-Schlüssel dieser Installation fehlt die Berechtigung dafür. Der Administrator von Sipdesk muss sie in Twilio erteilen.',
  },
  'audit-unavailable': {
    title: 'Das Protokoll lässt sich nicht schreiben',
    detail: {
      'not-changed':
        'Sipdesk konnte das nicht ins Protokoll schreiben, und ohne Protokoll geschieht hier nichts. Es wurde nichts geändert. Der Administrator von Sipdesk muss die Datenbank prüfen.',
      'not-sent':
        'Sipdesk konnte das nicht ins Protokoll schreiben, und ohne Protokoll geschieht hier nichts. Es wurde nichts an Twilio gesendet und nichts geändert. Der Administrator von Sipdesk muss die Datenbank prüfen.',
      done: 'Das ist geschehen, aber Sipdesk konnte das Ergebnis nicht ins Protokoll schreiben: Prüfen Sie es, bevor Sie es erneut versuchen. Der Administrator von Sipdesk muss die Datenbank prüfen.',
    },
  },
  'store-unavailable': {
    title: 'Die Datenbank antwortet nicht',
    detail:
      'Sipdesk erreicht seine eigene Datenbank nicht und weiß deshalb nicht, wer Sie sind. Versuchen Sie es bald noch einmal.',
  },
  internal: {
    title: 'In Sipdesk ist etwas schiefgegangen',
    detail: {
      fault:
        'Das ist ein Fehler von Sipdesk, nicht von Ihnen. Versuchen Sie es erneut; tritt er wieder auf, melden Sie ihn mit der Anfrage-ID.',
      'unknown-change':
        'Diese Version von Sipdesk kennt diese Art von Änderung nicht und weiß nicht, ob sie gemacht wurde. Prüfen Sie es bei Twilio, bevor Sie es erneut versuchen.',
    },
  },
}
