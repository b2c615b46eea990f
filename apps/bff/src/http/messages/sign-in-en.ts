import type { ProblemMessage } from './problem-message.ts'

/** What may go wrong with signing in, and with passkeys. */
export const signIn = {
  'sign-in-refused': {
    title: 'Sign-in failed',
    detail: {
      password: 'The e-mail address or the password is wrong, or you have no access.',
      code: 'The code is wrong or has expired. After several wrong codes, start again from the beginning.',
      proof: 'The password, code or passkey is wrong. Nothing was changed.',
      'second-factor':
        'You have a second factor, so your password alone isn’t enough. Use your second factor.',
      'used-code': 'This code was used already. Wait for the next one in your app.',
      passkey: 'This passkey was not accepted. Try again, or sign in another way.',
      'no-access': 'You have no access. Ask an admin.',
      closed: 'Passwords are switched off here. Use your company account.',
      'company-sign-in':
        'The company sign-in isn’t responding. Try again in a moment, or sign in another way.',
    },
  },
  'lists-from-directory': {
    title: 'Your company’s directory chooses the lists',
    detail:
      'This person signs in with a company account, and the directory says at each sign-in which lists they may reach. Change it there.',
  },
  'link-not-needed': {
    title: 'A link would be of no use',
    detail:
      'Passwords are switched off here, and this person already signs in with a company account.',
  },
  'passkey-refused': {
    title: 'The passkey was not added',
    detail: {
      'not-verified':
        'What your device sent could not be verified, or took longer than five minutes. Try again.',
      known: 'This passkey has been added already.',
    },
  },
  'too-many-passkeys': {
    title: 'You have too many passkeys',
    detail: ({ limit }: { limit: number }) =>
      `A person can have ${limit} passkeys. Remove one that you no longer use.`,
  },
  'passkeys-unavailable': {
    title: 'You can’t add a passkey',
    detail: {
      closed: 'Signing in without the company account is switched off here, and so are passkeys.',
      'without-password':
        'You sign in with your company account alone. A passkey would go on working when your company closes that.',
    },
  },
} as const satisfies Record<string, ProblemMessage>
