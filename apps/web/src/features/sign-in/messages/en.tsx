import { Code } from '#src/lib/value.tsx'
export const page = {
  title: 'Sign in to Sipdesk',
  /** Its last word is for people who read the other language. */
  appearance: 'Theme and language · Sprache',
}

/** Why somebody is on the sign-in page: how a session, or a company sign-in, ended. */
export const ends = {
  'signed-out': {
    title: 'You have signed out.',
    detail: 'You are signed out in every tab of this browser. Sign in to continue.',
  },
  cancelled: {
    title: 'Company sign-in wasn’t completed.',
    detail:
      'You cancelled it, or your company doesn’t let you use Sipdesk: then ask there. You can try again at any time.',
  },
  waits: {
    title: 'Your company account waits for approval.',
    detail: 'Ask an admin of Sipdesk to approve it on the page People. Then sign in again.',
  },
  refused: {
    title: 'Company sign-in was refused.',
    detail: 'You may not have a role in Sipdesk yet. Ask an admin, or try again.',
  },
  busy: {
    title: 'There were too many sign-in attempts.',
    detail: 'Wait a minute, then try again.',
  },
  failed: {
    title: 'Company sign-in didn’t work.',
    detail:
      'Sipdesk couldn’t complete it. Try again in a moment; if that doesn’t help, ask an admin.',
  },
}

/** Signing in, on a page of its own or over another. */
export const form = {
  loading: 'Loading',
  sandbox: 'This is a sandbox. Anyone can use this sign-in.',
  /** These two stand before what is to be entered. */
  sandboxEmail: 'E-mail',
  sandboxPassword: 'Password',
  withSandbox: 'Use the sandbox sign-in',
  withCompany: 'Sign in with your company account',
  email: 'E-mail address',
  emailMissing: 'Enter your e-mail address, such as name@example.com.',
  password: 'Password',
  passwordMissing: 'Enter your password.',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  forgotten: 'Forgot your password? Ask an admin for a reset link.',
  withPasskey: 'Sign in with a passkey',
  /** As the second factor. */
  passkey: 'Confirm with your passkey',
  passkeyHint:
    'Your device asks for your fingerprint, face or screen lock. Lost it? Ask an admin to reset your second factor.',
  byPasskey: 'Use a passkey',
  noPasskeysHere:
    'Your second factor is a passkey, and this browser can’t use one here. Use a current browser at the usual address, or ask an admin to reset your second factor.',
  appCode: 'Code from your authenticator app',
  appCodeHint: 'Six digits; they change every 30 seconds.',
  codeMissing: 'Enter the code.',
  toAppCode: 'Use the authenticator app',
  recoveryCode: 'Recovery code',
  recoveryCodeHint: 'Each recovery code works once.',
  toRecoveryCode: 'Use a recovery code',
  confirm: 'Continue',
  confirming: 'Checking…',
  startAgain: 'Start again',
}

/** A session ended while its page was open. */
export const again = {
  title: 'Your session has ended',
  detail: 'Sign in again to continue. What you typed is still there.',
  notNow: 'Not now',
  signedOut: (
    <>
      <strong>You are signed out.</strong> Nothing you typed is lost.
    </>
  ),
  signInAgain: 'Sign in again',
}

/** Where an invitation leads. */
export const join = {
  incomplete: 'This link is incomplete.',
  openWhole: 'Open the complete link you were given, or ask an admin for a new one.',
  newPassword: 'New password',
  /** For the ear, after 4/15. */
  charactersAtLeast: 'characters required',
  hint: (limit: number) =>
    `At least ${limit} characters of any kind. Several words in a row work well: easy to remember, hard to guess.`,
  orCompany: 'Or sign in with your company account from now on, without a password.',
  /** The heading where passwords are switched off. */
  accept: 'Accept invitation',
  onlyCompany: 'Sign in with your company account from now on.',
  withCompany: 'Use your company account',
  set: 'Set password',
  setting: 'Setting…',
  isSet: 'Your password is set.',
  signInAs: (href: string, email: string) => (
    <>
      You can now <a href={href}>sign in</a> as <Code>{email}</Code>.
    </>
  ),
}
