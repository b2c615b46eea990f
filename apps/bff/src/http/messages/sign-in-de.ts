import type { signIn as original } from './sign-in-en.ts'
import type { Translated } from './problem-message.ts'

export const signIn: Translated<typeof original> = {
  'sign-in-refused': {
    title: 'Anmeldung fehlgeschlagen',
    detail: {
      password: 'Die E-Mail-Adresse oder das Passwort ist falsch, oder Sie haben keinen Zugriff.',
      code: 'Der Code ist falsch oder abgelaufen. Beginnen Sie nach mehreren falschen Codes wieder mit Ihrem Passwort.',
      proof: 'Das Passwort, der Code oder der Passkey ist falsch. Es wurde nichts geändert.',
      'used-code': 'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten Ihrer App.',
      passkey:
        'Dieser Passkey wurde nicht angenommen. Versuchen Sie es erneut oder melden Sie sich anders an.',
      'no-access': 'Sie haben keinen Zugriff. Bitten Sie einen Admin um Zugriff.',
      closed: 'Passwörter sind hier abgeschaltet. Verwenden Sie Ihr Firmenkonto.',
      'company-sign-in':
        'Die Anmeldung mit dem Firmenkonto antwortet nicht. Versuchen Sie es erneut oder verwenden Sie Ihr Passwort.',
    },
  },
  'passkey-refused': {
    title: 'Der Passkey wurde nicht hinzugefügt',
    detail: {
      'not-verified':
        'Was Ihr Gerät gesendet hat, ließ sich nicht prüfen, oder es hat länger als fünf Minuten gedauert. Versuchen Sie es erneut.',
      known: 'Dieser Passkey ist schon hinzugefügt.',
    },
  },
  'too-many-passkeys': {
    title: 'Sie haben zu viele Passkeys',
    detail: ({ limit }) =>
      `Eine Person kann ${limit} Passkeys haben. Entfernen Sie einen, den Sie nicht mehr verwenden.`,
  },
  'passkeys-unavailable': {
    title: 'Sie können keinen Passkey hinzufügen',
    detail: {
      closed: 'Die Anmeldung ohne Firmenkonto ist hier abgeschaltet, auch die mit einem Passkey.',
      'without-password':
        'Sie melden sich nur mit Ihrem Firmenkonto an. Ein Passkey würde weiter gelten, wenn Ihre Firma es schließt.',
    },
  },
}
