export const page = {
  title: 'Bei Sipdesk anmelden',
  companyRefused: 'Die Anmeldung mit dem Firmenkonto wurde nicht zugelassen.',
  askAdmin:
    'Vielleicht haben Sie noch keine Rolle in Sipdesk. Fragen Sie einen Admin oder versuchen Sie es erneut.',
  /** Its last word is for whoever reads the other language. */
  appearance: 'Farben und Sprache · Language',
}

/** Signing in, on a page of its own or over another. */
export const form = {
  loading: 'Wird geladen',
  sandbox: 'Dies ist eine Sandbox mit einer Anmeldung für alle.',
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
  forgotten: 'Passwort vergessen? Ein Admin kann Ihnen einen neuen Link geben.',
  appCode: 'Code aus Ihrer Authenticator-App',
  appCodeHint: 'Sechs Ziffern; sie wechseln alle 30 Sekunden.',
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
  detail:
    'Melden Sie sich wieder an, um weiterzumachen. Was Sie auf der Seite eingegeben haben, ist noch da.',
  notNow: 'Jetzt nicht',
  signedOut: (
    <>
      <strong>Sie sind abgemeldet.</strong> Nichts, was Sie eingegeben haben, geht verloren.
    </>
  ),
  signInAgain: 'Wieder anmelden',
}

/** Where an invitation leads. */
export const join = {
  incomplete: 'Dieser Link ist nicht vollständig.',
  openWhole:
    'Öffnen Sie den ganzen Link, den Sie bekommen haben, oder bitten Sie einen Admin um einen neuen.',
  newPassword: 'Neues Passwort',
  /** For the ear, after 4/15. */
  charactersAtLeast: 'mindestens nötige Zeichen',
  hint: (limit: number) =>
    `Mindestens ${limit} Zeichen, ganz gleich welche. Ein paar Wörter hintereinander sind leicht zu merken und schwer zu erraten.`,
  set: 'Passwort festlegen',
  setting: 'Wird festgelegt …',
  isSet: 'Ihr Passwort ist festgelegt.',
  signInAs: (href: string, email: string) => (
    <>
      Sie können sich jetzt als <code>{email}</code> <a href={href}>anmelden</a>.
    </>
  ),
}
