import { Code } from '#src/lib/value.tsx'
export const page = {
  title: 'Bei Sipdesk anmelden',
  /** Its last word is for people who read the other language. */
  appearance: 'Design und Sprache · Language',
}

/** Why somebody is on the sign-in page: how a session, or a company sign-in, ended. */
export const ends = {
  'signed-out': {
    title: 'Sie haben sich abgemeldet.',
    detail: 'Das gilt für alle Tabs dieses Browsers. Melden Sie sich an, um fortzufahren.',
  },
  cancelled: {
    title: 'Die Anmeldung mit dem Firmenkonto wurde nicht abgeschlossen.',
    detail:
      'Sie haben sie abgebrochen, oder Ihre Firma lässt Sie nicht zu Sipdesk: Fragen Sie dann dort nach. Sie können es jederzeit erneut versuchen.',
  },
  waits: {
    title: 'Ihr Firmenkonto wartet auf Freigabe.',
    detail:
      'Bitten Sie einen Admin von Sipdesk, es auf der Seite „Personen“ freizugeben. Melden Sie sich dann erneut an.',
  },
  refused: {
    title: 'Die Anmeldung mit dem Firmenkonto wurde abgelehnt.',
    detail:
      'Vielleicht haben Sie noch keine Rolle in Sipdesk. Fragen Sie einen Admin oder versuchen Sie es erneut.',
  },
  busy: {
    title: 'Es gab zu viele Anmeldeversuche.',
    detail: 'Warten Sie eine Minute und versuchen Sie es dann erneut.',
  },
  failed: {
    title: 'Die Anmeldung mit dem Firmenkonto ist fehlgeschlagen.',
    detail:
      'Sipdesk konnte sie nicht abschließen. Versuchen Sie es gleich noch einmal; hilft das nicht, fragen Sie einen Admin.',
  },
}

/** Signing in, on a page of its own or over another. */
export const form = {
  loading: 'Wird geladen',
  sandbox: 'Dies ist eine Sandbox. Diese Anmeldung steht allen offen.',
  /** These two stand before what is to be entered. */
  sandboxEmail: 'E-Mail',
  sandboxPassword: 'Passwort',
  withSandbox: 'Sandbox-Anmeldung verwenden',
  withCompany: 'Mit Ihrem Firmenkonto anmelden',
  email: 'E-Mail-Adresse',
  emailMissing: 'Geben Sie Ihre E-Mail-Adresse ein, etwa name@example.com.',
  password: 'Passwort',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  show: 'Anzeigen',
  hide: 'Verbergen',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  signIn: 'Anmelden',
  signingIn: 'Anmeldung läuft …',
  forgotten: 'Passwort vergessen? Bitten Sie einen Admin um einen Link zum Zurücksetzen.',
  withPasskey: 'Mit einem Passkey anmelden',
  /** As the second factor. */
  passkey: 'Bestätigen Sie mit Ihrem Passkey',
  passkeyHint:
    'Ihr Gerät fragt nach Fingerabdruck, Gesicht oder Bildschirmsperre. Verloren? Bitten Sie einen Admin, Ihren zweiten Faktor zurückzusetzen.',
  byPasskey: 'Passkey verwenden',
  noPasskeysHere:
    'Ihr zweiter Faktor ist ein Passkey, und dieser Browser kann hier keinen verwenden. Verwenden Sie einen aktuellen Browser unter der üblichen Adresse, oder bitten Sie einen Admin, Ihren zweiten Faktor zurückzusetzen.',
  appCode: 'Code aus Ihrer Authenticator-App',
  appCodeHint: 'Sechs Ziffern, die alle 30 Sekunden wechseln.',
  codeMissing: 'Geben Sie den Code ein.',
  toAppCode: 'Die Authenticator-App verwenden',
  recoveryCode: 'Wiederherstellungscode',
  recoveryCodeHint: 'Jeder Wiederherstellungscode gilt nur einmal.',
  toRecoveryCode: 'Einen Wiederherstellungscode verwenden',
  confirm: 'Weiter',
  confirming: 'Wird geprüft …',
  startAgain: 'Von vorn beginnen',
}

/** A session ended while its page was open. */
export const again = {
  title: 'Ihre Sitzung ist beendet',
  detail: 'Melden Sie sich wieder an, um fortzufahren. Ihre Eingaben auf der Seite sind noch da.',
  notNow: 'Jetzt nicht',
  signedOut: (
    <>
      <strong>Sie sind abgemeldet.</strong> Ihre Eingaben gehen nicht verloren.
    </>
  ),
  signInAgain: 'Wieder anmelden',
}

/** Where an invitation leads. */
export const join = {
  incomplete: 'Dieser Link ist nicht vollständig.',
  openWhole:
    'Öffnen Sie den vollständigen Link, den Sie erhalten haben, oder bitten Sie einen Admin um einen neuen.',
  newPassword: 'Neues Passwort',
  /** For the ear, after 4/15. */
  charactersAtLeast: 'Zeichen erforderlich',
  hint: (limit: number) =>
    `Mindestens ${limit} Zeichen beliebiger Art. Gut eignen sich mehrere Wörter hintereinander: leicht zu merken, schwer zu erraten.`,
  orCompany: 'Oder melden Sie sich künftig ohne Passwort mit Ihrem Firmenkonto an.',
  /** The heading where passwords are switched off. */
  accept: 'Einladung annehmen',
  onlyCompany: 'Melden Sie sich künftig mit Ihrem Firmenkonto an.',
  withCompany: 'Ihr Firmenkonto verwenden',
  set: 'Passwort festlegen',
  setting: 'Wird festgelegt …',
  isSet: 'Ihr Passwort ist festgelegt.',
  signInAs: (href: string, email: string) => (
    <>
      Sie können sich jetzt als <Code>{email}</Code> <a href={href}>anmelden</a>.
    </>
  ),
}
