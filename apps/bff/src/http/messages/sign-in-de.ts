import type { signIn as original } from './sign-in-en.ts'
import type { Translated } from './problem-message.ts'

export const signIn: Translated<typeof original> = {
  'sign-in-refused': {
    title: 'Anmeldung fehlgeschlagen',
    detail: {
      password: 'Die E-Mail-Adresse oder das Passwort ist falsch, oder Sie haben keinen Zugriff.',
      code: 'Der Code ist falsch oder abgelaufen. Nach mehreren falschen Codes beginnen Sie die Anmeldung von vorn.',
      proof: 'Das Passwort, der Code oder der Passkey ist falsch. Es wurde nichts geändert.',
      'second-factor':
        'Das Passwort allein genügt nicht, da Sie einen zweiten Faktor haben. Verwenden Sie diesen.',
      'used-code':
        'Dieser Code wurde schon verwendet. Warten Sie, bis Ihre App den nächsten anzeigt.',
      passkey:
        'Dieser Passkey wurde nicht angenommen. Versuchen Sie es erneut oder melden Sie sich anders an.',
      'no-access': 'Sie haben keinen Zugriff. Bitten Sie einen Admin um Zugriff.',
      closed: 'Die Anmeldung mit Passwort ist hier abgeschaltet. Verwenden Sie Ihr Firmenkonto.',
      'company-sign-in':
        'Der Anmeldedienst Ihrer Firma antwortet nicht. Versuchen Sie es gleich noch einmal oder melden Sie sich anders an.',
    },
  },
  'lists-from-directory': {
    title: 'Die Listen wählt das Verzeichnis Ihrer Firma',
    detail:
      'Diese Person meldet sich mit einem Firmenkonto an, und das Verzeichnis bestimmt bei jeder Anmeldung, welche Listen sie erreicht. Ändern Sie es dort.',
  },
  'link-not-needed': {
    title: 'Ein Link würde hier nicht helfen',
    detail:
      'Die Anmeldung mit Passwort ist hier abgeschaltet, und diese Person hat bereits ein Firmenkonto, mit dem sie sich anmeldet.',
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
