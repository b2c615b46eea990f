import type { signIn as original } from './sign-in-en.ts'
import type { Translated } from './problem-message.ts'

export const signIn: Translated<typeof original> = {
  'sign-in-refused': {
    title: 'Anmeldung fehlgeschlagen',
    detail: {
      password: 'Die E-Mail-Adresse oder das Passwort ist falsch, oder Sie haben keinen Zugriff.',
      code: 'Der Code ist falsch oder abgelaufen. Beginnen Sie nach mehreren falschen Codes wieder mit Ihrem Passwort.',
      proof: 'Das Passwort oder der Code ist falsch. Es wurde nichts geändert.',
      'second-factor':
        'Sie haben einen zweiten Faktor; das Passwort allein genügt deshalb nicht. Verwenden Sie Ihren zweiten Faktor.',
      'used-code': 'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten Ihrer App.',
      'no-access': 'Sie haben keinen Zugriff. Bitten Sie einen Admin um Zugriff.',
      closed: 'Passwörter sind hier abgeschaltet. Verwenden Sie Ihr Firmenkonto.',
      'company-sign-in':
        'Die Anmeldung mit dem Firmenkonto antwortet nicht. Versuchen Sie es erneut oder verwenden Sie Ihr Passwort.',
    },
  },
  'link-not-needed': {
    title: 'Ein Link würde nichts nützen',
    detail:
      'Passwörter sind hier abgeschaltet, und diese Person meldet sich bereits mit ihrem Firmenkonto an.',
  },
}
