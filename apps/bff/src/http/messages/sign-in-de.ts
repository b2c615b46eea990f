import type { signIn as original } from './sign-in-en.ts'
import type { Translated } from './problem-message.ts'

export const signIn: Translated<typeof original> = {
  'sign-in-refused': {
    title: 'Anmeldung fehlgeschlagen',
    detail: {
      password: 'Die E-Mail-Adresse oder das Passwort ist falsch, oder Sie haben keinen Zugriff.',
      code: 'Der Code ist falsch oder abgelaufen. Nach mehreren falschen Codes beginnen Sie die Anmeldung von vorn.',
      proof: 'Das Passwort oder der Code ist falsch. Es wurde nichts geändert.',
      'second-factor':
        'Das Passwort allein genügt nicht, da Sie einen zweiten Faktor haben. Verwenden Sie diesen.',
      'used-code':
        'Dieser Code wurde schon verwendet. Warten Sie, bis Ihre App den nächsten anzeigt.',
      'no-access': 'Sie haben keinen Zugriff. Bitten Sie einen Admin um Zugriff.',
      closed: 'Die Anmeldung mit Passwort ist hier abgeschaltet. Verwenden Sie Ihr Firmenkonto.',
      'company-sign-in':
        'Der Anmeldedienst Ihrer Firma antwortet nicht. Versuchen Sie es gleich noch einmal oder melden Sie sich anders an.',
    },
  },
  'link-not-needed': {
    title: 'Ein Link würde hier nicht helfen',
    detail:
      'Die Anmeldung mit Passwort ist hier abgeschaltet, und diese Person hat bereits ein Firmenkonto, mit dem sie sich anmeldet.',
  },
}
