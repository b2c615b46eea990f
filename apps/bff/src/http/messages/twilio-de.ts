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
      refused:
        'Sipdesk konnte keine Verbindung zu Twilio aufbauen, deshalb wurde nichts gesendet. Versuchen Sie es gleich noch einmal.',
      dns: 'Sipdesk konnte die Adresse von Twilio nicht finden (DNS), deshalb wurde nichts gesendet. Bleibt es dabei, muss der Administrator von Sipdesk das Netzwerk und TWILIO_API_URL prüfen.',
      tls: 'Was an der Stelle von Twilio antwortete, zeigte ein Zertifikat, dem nicht zu trauen ist; deshalb wurde nichts gesendet. Der Administrator von Sipdesk muss das Netzwerk und NODE_EXTRA_CA_CERTS prüfen.',
      proxy:
        'Der Proxy ließ Sipdesk nicht zu Twilio durch, deshalb wurde nichts gesendet. Der Administrator von Sipdesk muss HTTPS_PROXY prüfen.',
      timeout:
        'Twilio nahm die Verbindung nicht rechtzeitig an, deshalb wurde nichts gesendet. Versuchen Sie es gleich noch einmal; bleibt es dabei, muss der Administrator von Sipdesk das Netzwerk prüfen.',
      gateway: ({ status }) =>
        `An der Stelle von Twilio antwortete ein Proxy oder Gateway auf dem Weg dorthin (HTTP ${status}). Versuchen Sie es erneut; bei einer Änderung prüfen Sie zuerst die Liste. Bleibt es dabei, muss der Administrator von Sipdesk das Netzwerk und TWILIO_API_URL prüfen.`,
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
    title: 'Twilio lässt Sipdesk nicht zu',
    detail: {
      'api-key':
        'Twilio akzeptiert den API-Schlüssel dieser Installation nicht. Der Administrator von Sipdesk muss prüfen, ob der Schlüssel, sein Secret, die Account-SID und die Region in TWILIO_API_URL zusammengehören.',
      'auth-token':
        'Twilio akzeptiert das Auth-Token dieser Installation nicht. Der Administrator von Sipdesk muss prüfen, ob das Token, die Account-SID und die Region in TWILIO_API_URL zusammengehören.',
    },
  },
  'twilio-permission-missing': {
    title: 'In Twilio fehlt eine Berechtigung',
    detail: {
      'api-key': ({ permission }) =>
        `Dem API-Schlüssel dieser Installation fehlt die Berechtigung ${permission}. Der Administrator von Sipdesk muss sie in der Twilio Console erteilen.`,
      'auth-token':
        'Twilio erlaubt diesem Konto das nicht. Der Administrator von Sipdesk muss das Konto in der Twilio Console prüfen.',
    },
  },
  'twilio-account-inactive': {
    title: 'Das Twilio-Konto ist nicht aktiv',
    detail:
      'Twilio hat das Konto dieser Installation gesperrt oder geschlossen und lehnt alles ab. Der Administrator von Sipdesk muss es in der Twilio Console wieder aktivieren lassen.',
  },
}
