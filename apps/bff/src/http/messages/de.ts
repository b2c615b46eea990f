import type { Role } from '@sipdesk/shared/role.ts'
import type { Messages } from './en.ts'
import { approvals } from './approvals-de.ts'
import { signIn } from './sign-in-de.ts'
import { twilio } from './twilio-de.ts'

const roles: Record<Role, string> = { viewer: 'Leser', operator: 'Operator', admin: 'Admin' }

export const de: Messages = {
  malformed: {
    title: 'Die Anfrage kann nicht gelesen werden',
    detail: {
      address: 'Die Adresse lässt sich nicht entschlüsseln.',
      'content-type':
        'Senden Sie den Inhalt als JSON, mit dem Header Content-Type: application/json.',
      encoding: 'Senden Sie den Inhalt als reines UTF-8, ohne Kompression.',
      json: 'Der Inhalt ist kein gültiges JSON oder unvollständig. Senden Sie ihn erneut.',
      object: 'Der Inhalt muss ein JSON-Objekt sein.',
      'logout-token':
        'Das Logout-Token stammt nicht vom Anmeldedienst der Firma, gilt nicht für diese Installation, ist zu alt oder wurde schon verwendet.',
      'too-large': ({ limit }) =>
        `Der Inhalt ist größer als ${limit} Bytes. Senden Sie einen kleineren.`,
    },
  },
  validation: {
    title: 'Einige Felder müssen geändert werden',
    detail: {
      fields:
        'Es wurde nichts an Twilio gesendet. Korrigieren Sie die genannten Felder und versuchen Sie es erneut.',
      'common-password': 'Es wurde nichts geändert. Wählen Sie ein anderes Passwort.',
    },
  },
  unauthenticated: {
    title: 'Melden Sie sich zuerst an',
    detail: {
      'no-session':
        'Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet. Melden Sie sich an und versuchen Sie es erneut.',
      'another-person':
        'Seit die Seite geladen wurde, hat sich in diesem Browser eine andere Person angemeldet. In ihrem Namen wurde nichts ausgeführt. Melden Sie sich wieder an, um fortzufahren.',
    },
  },
  ...signIn,
  forbidden: {
    title: 'Ihre Rolle erlaubt das nicht',
    detail: ({ needed, role }) =>
      `Dafür ist die Rolle ${roles[needed]} nötig; Ihre ist ${roles[role]}. Bitten Sie einen Admin um Zugriff.`,
  },
  'step-up-required': {
    title: 'Bestätigen Sie, dass Sie es sind',
    detail: 'Es wurde nichts geändert. Laden Sie die Seite neu, um es zu bestätigen.',
  },
  'second-factor-required': {
    title: 'Richten Sie zuerst einen zweiten Faktor ein',
    detail: 'Für Ihre Rolle ist er vorgeschrieben. Laden Sie die Seite neu, um ihn einzurichten.',
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
      address: 'Unter dieser Adresse gibt es keine Seite.',
      'page-not-built': 'Die Seite wurde noch nicht gebaut. Führen Sie „npm start“ aus.',
      'credential-or-list':
        'Diesen Zugang oder diese Zugangsliste gibt es nicht. Vielleicht wurde er oder sie gelöscht: Prüfen Sie die Liste noch einmal.',
      'credential-list':
        'Diese Zugangsliste gibt es nicht. Vielleicht wurde sie gelöscht: Wählen Sie eine andere.',
      person: 'Diese Person wurde entfernt. Laden Sie die Seite neu.',
      'person-unknown': 'Unter dieser Adresse ist hier niemand, auch nicht in der Aufzeichnung.',
      session: 'Diese Sitzung ist bereits beendet.',
      passkey: 'Dieser Passkey wurde schon entfernt. Laden Sie die Seite neu.',
      'company-sign-in': 'Die Anmeldung mit dem Firmenkonto ist hier nicht eingerichtet.',
      approval: 'Diese Anfrage gibt es nicht mehr. Laden Sie die Seite neu.',
      'company-account':
        'Dieses Firmenkonto wartet nicht mehr auf Freigabe. Laden Sie die Seite neu.',
      'one-time-link':
        'Diesen Link gibt es nicht mehr. Aktualisieren Sie die Liste, um die aktuellen Links zu sehen.',
      'one-time-links-off':
        'Einmal-Links sind hier abgeschaltet. Geben Sie die Karte auf anderem Weg weiter.',
    },
  },
  'email-taken': {
    title: 'Diese Person hat bereits Zugriff',
    detail: 'Eine Person mit dieser E-Mail-Adresse hat bereits Zugriff.',
  },
  'person-changed': {
    title: 'Diese Person wurde inzwischen geändert',
    detail: {
      enabled: ({ role }) =>
        `Von Ihnen wurde nichts geändert. Die Rolle ist jetzt ${roles[role]}, und die Person kann sich anmelden. Um trotzdem fortzufahren, bestätigen Sie noch einmal.`,
      disabled: ({ role }) =>
        `Von Ihnen wurde nichts geändert. Die Rolle ist jetzt ${roles[role]}, und die Person ist gesperrt. Um trotzdem fortzufahren, bestätigen Sie noch einmal.`,
    },
  },
  'last-admin': {
    title: 'Der letzte Admin lässt sich nicht entfernen',
    detail:
      'Das ist der einzige Admin, der sich anmelden kann. Machen Sie zuerst eine andere Person zum Admin; ein eingeladener Admin zählt, sobald er die Einladung angenommen hat.',
  },
  ...approvals,
  'invitation-invalid': {
    title: 'Dieser Link funktioniert nicht mehr',
    detail:
      'Ein Link lässt sich nur einmal und nur drei Tage lang verwenden, und ein neuer macht ihn ungültig. Bitten Sie einen Admin um einen neuen Link.',
  },
  'username-taken': {
    title: 'Der Benutzername ist in dieser Liste vergeben',
    detail: {
      present:
        'In dieser Liste gibt es bereits einen Zugang mit diesem Benutzernamen. Wählen Sie einen anderen Benutzernamen.',
      undecided:
        'Der Benutzername ist jetzt vergeben. Ob durch diese Anfrage, lässt sich nicht feststellen; das Passwort blieb deshalb unverändert. Gehört der Zugang Ihnen, ändern Sie sein Passwort; andernfalls wählen Sie einen anderen Benutzernamen.',
      'not-on-record':
        'In dieser Liste gibt es bereits einen Zugang mit diesem Benutzernamen. Er ist neu, und unter „Aktivität“ steht nicht, wer ihn angelegt hat. Ob es ein früherer Versuch dieser Anfrage war, lässt sich deshalb nicht feststellen. Gehört der Zugang Ihnen, ändern Sie sein Passwort; andernfalls wählen Sie einen anderen Benutzernamen.',
    },
  },
  'list-full': {
    title: 'Die Liste ist voll',
    detail:
      'Diese Liste enthält 1.000 Zugänge, mehr erlaubt Twilio nicht. Verwenden Sie eine andere Liste.',
  },
  'list-name-taken': {
    title: 'Eine andere Liste hat diesen Namen bereits',
    detail: {
      present:
        'Eine andere Liste dieses Kontos hat diesen Namen bereits. Wählen Sie einen anderen Namen.',
      undecided:
        'Der Name ist jetzt vergeben. Ob durch diese Anfrage, lässt sich nicht feststellen. Ist die Liste vorhanden, verwenden Sie sie; andernfalls wählen Sie einen anderen Namen.',
      'not-on-record':
        'Eine Liste dieses Kontos hat diesen Namen. Sie ist neu, und unter „Aktivität“ steht nicht, wer sie angelegt hat. Ob es ein früherer Versuch dieser Anfrage war, lässt sich deshalb nicht feststellen. Gehört die Liste Ihnen, verwenden Sie sie; andernfalls wählen Sie einen anderen Namen.',
    },
  },
  'list-renamed': {
    title: 'Die Liste wurde inzwischen umbenannt',
    detail: ({ name }) =>
      `Sie heißt inzwischen „${name}“ und behält diesen Namen. Es wurde nichts geändert.`,
  },
  'too-many-lists': {
    title: 'Das Konto hat 100 Listen',
    detail:
      'Das Konto hat 100 Zugangslisten, mehr erlaubt Twilio nicht. Löschen Sie eine, die nicht mehr gebraucht wird.',
  },
  'list-mapped': {
    title: 'Eine SIP-Domain verwendet diese Liste noch',
    detail:
      'Eine SIP-Domain verwendet diese Liste noch, und Twilio löscht keine Liste, die verwendet wird. Entfernen Sie sie zuerst aus der SIP-Domain.',
  },
  'handover-gone': {
    title: 'Dieser Link funktioniert nicht mehr',
    detail: {
      gone: 'Ein Link gilt nur einmal und nur für begrenzte Zeit, und er kann zurückgezogen werden. Bitten Sie den Absender um einen neuen; wurde er geöffnet, aber nicht von Ihnen, informieren Sie den Absender.',
      opened:
        'Er wurde geöffnet, bevor er zurückgezogen werden konnte. Hat ihn die falsche Person geöffnet, ändern Sie das Passwort.',
      expired: 'Er ist abgelaufen und lässt sich nicht mehr öffnen.',
    },
  },
  'password-rejected': {
    title: 'Twilio hat das Passwort abgelehnt',
    detail:
      'Twilio stuft dieses Passwort als zu schwach ein. Erzeugen Sie eines oder wählen Sie ein längeres.',
  },
  'idempotency-key-missing': {
    title: 'Die Anfrage hat keinen gültigen Idempotency-Key',
    detail: ({ header }) =>
      `Senden Sie den Header ${header}: 1 bis 255 sichtbare ASCII-Zeichen, neu für jeden Vorgang und gleich für jede Wiederholung.`,
  },
  'idempotency-key-reused': {
    title: 'Der Idempotency-Key gehört zu einer anderen Anfrage',
    detail:
      'Dieser Idempotency-Key wurde mit anderen Eingaben verwendet. Verwenden Sie für einen neuen Vorgang einen neuen.',
  },
  'too-many-requests': {
    title: 'Zu viele Anfragen',
    detail: {
      changes: ({ limit, seconds }) =>
        `Sie haben in einer Minute mehr als ${limit} Änderungen vorgenommen; deshalb wurde diesmal nichts angelegt oder geändert. Warten Sie ${seconds} s und versuchen Sie es erneut.`,
      'sign-in': ({ seconds }) =>
        `Zu viele Anmeldeversuche. Warten Sie ${seconds} s und versuchen Sie es erneut.`,
      'own-sign-in': ({ seconds }) =>
        `Zu viele Versuche; deshalb wurde nichts geändert. Warten Sie ${seconds} s und versuchen Sie es erneut.`,
      links: ({ seconds }) =>
        `Aus Ihrem Netzwerk wurden zu viele ungültige Links geöffnet; deshalb wurde dieser nicht geöffnet. Warten Sie ${seconds} s und versuchen Sie es erneut.`,
      read: ({ seconds }) =>
        `Sie haben Twilio innerhalb einer Minute sehr oft lesen lassen. Warten Sie ${seconds} s und versuchen Sie es erneut.`,
      refresh: ({ seconds }) =>
        `Sie haben innerhalb einer Minute mehrmals bei Twilio nachfragen lassen. Warten Sie ${seconds} s und aktualisieren Sie dann.`,
      export: ({ seconds }) =>
        `Sie haben innerhalb einer Minute mehrmals exportiert. Warten Sie ${seconds} s und exportieren Sie dann.`,
    },
  },
  ...twilio,
  'audit-unavailable': {
    title: 'Aktivität lässt sich nicht aufzeichnen',
    detail: {
      'not-changed':
        'Sipdesk konnte diesen Vorgang nicht aufzeichnen und führt ohne Aufzeichnung nichts aus. Es wurde nichts geändert. Der Administrator von Sipdesk muss die Datenbank prüfen.',
      'not-sent':
        'Sipdesk konnte diesen Vorgang nicht aufzeichnen und führt ohne Aufzeichnung nichts aus. Es wurde nichts an Twilio gesendet und nichts geändert. Der Administrator von Sipdesk muss die Datenbank prüfen.',
      done: 'Die Änderung wurde ausgeführt, aber Sipdesk konnte das Ergebnis nicht aufzeichnen: Prüfen Sie es, bevor Sie es erneut versuchen. Der Administrator von Sipdesk muss die Datenbank prüfen.',
    },
  },
  'store-unavailable': {
    title: 'Die Datenbank antwortet nicht',
    detail: {
      session:
        'Sipdesk erreicht seine eigene Datenbank nicht und kann deshalb nicht feststellen, wer Sie sind. Versuchen Sie es gleich noch einmal.',
      work: 'Sipdesk kann seine eigene Datenbank gerade nicht verwenden. Versuchen Sie es gleich noch einmal; bleibt es dabei, muss der Administrator von Sipdesk die Datenbank und den Speicherplatz prüfen.',
    },
  },
  internal: {
    title: 'In Sipdesk ist ein Fehler aufgetreten',
    detail: {
      fault:
        'Der Fehler liegt bei Sipdesk, nicht bei Ihnen. Versuchen Sie es erneut; tritt er wieder auf, melden Sie ihn mit der Anfrage-ID.',
      'unknown-change':
        'Diese Version von Sipdesk kennt diese Art von Änderung nicht und kann nicht feststellen, ob sie ausgeführt wurde. Prüfen Sie es bei Twilio, bevor Sie es erneut versuchen.',
    },
  },
}
