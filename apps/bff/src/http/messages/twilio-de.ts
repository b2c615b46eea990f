import type { TwilioMessages } from './twilio-en.ts'

export const twilio: TwilioMessages = {
  'too-busy': {
    title: 'Twilio ist ausgelastet',
    detail: {
      throttled:
        'Twilio bearbeitet gerade zu viele Anfragen dieses Kontos. Warten Sie einen Moment und versuchen Sie es erneut.',
      queue:
        'Es warten mehr Anfragen, als Twilio auf einmal annimmt; Ihre wurde nicht gesendet. Warten Sie einen Moment und versuchen Sie es erneut.',
      unsettled:
        'Eine andere Änderung an demselben Zugang oder derselben Liste läuft noch; Ihre wurde nicht gesendet. Warten Sie einen Moment und versuchen Sie es erneut.',
    },
  },
  'twilio-unavailable': {
    title: 'Twilio antwortet nicht ordnungsgemäß',
    detail: {
      paused:
        'Twilio antwortet nicht, deshalb wurde nichts gesendet. Versuchen Sie es in einigen Sekunden erneut.',
      unreachable:
        'Sipdesk konnte keine Verbindung zu Twilio aufbauen, deshalb wurde nichts gesendet. Versuchen Sie es gleich noch einmal.',
      'no-answer':
        'Twilio hat keine verlässliche Antwort gegeben. Versuchen Sie es erneut; bei einer Änderung prüfen Sie zuerst die Liste.',
      'credential-not-created':
        'Twilio hat die Anfrage nicht bestätigt, und der Zugang ist nicht in der Liste: Es wurde nichts angelegt. Versuchen Sie es gleich noch einmal.',
      'list-not-created':
        'Twilio hat die Anfrage nicht bestätigt, und keine Liste hat den Namen: Es wurde nichts angelegt. Versuchen Sie es gleich noch einmal.',
      'password-unchanged':
        'Twilio hat die Anfrage nicht bestätigt, und der Zugang ist unverändert: Das alte Passwort gilt noch. Ändern Sie es erneut.',
      'password-undecided':
        'Ob das Passwort geändert wurde, lässt sich nicht feststellen: Die Zeitangaben von Twilio zeigen es nicht. Ändern Sie es erneut.',
    },
  },
  'twilio-refused': {
    title: 'Twilio hat die Anfrage abgelehnt',
    detail: 'Twilio hat die Anfrage abgelehnt. Den Grund nennt die Meldung von Twilio.',
  },
  'twilio-credentials-rejected': {
    title: 'Twilio akzeptiert den API-Schlüssel nicht',
    detail:
      'Twilio akzeptiert den API-Schlüssel dieser Installation nicht. Der Administrator von Sipdesk muss die Einstellungen für Twilio prüfen.',
  },
  'twilio-permission-missing': {
    title: 'Dem API-Schlüssel fehlt eine Berechtigung',
    detail:
      'Dem API-Schlüssel dieser Installation fehlt die Berechtigung dafür. Der Administrator von Sipdesk muss sie in Twilio erteilen.',
  },
}
