import type { ProblemMessage } from './problem-message.ts'

/** What may go wrong with signing in. */
export const signIn = {
  'sign-in-refused': {
    title: 'Sign-in failed',
    detail: {
      password: 'The e-mail address or the password is wrong, or you have no access.',
      code: 'The code is wrong or has expired. After several wrong codes, start again from the beginning.',
      proof: 'The password or the code is wrong. Nothing was changed.',
      'second-factor':
        'You have a second factor, so your password alone isn’t enough. Use your second factor.',
      'used-code': 'This code was used already. Wait for the next one in your app.',
      'no-access': 'You have no access. Ask an admin.',
      closed: 'Passwords are switched off here. Use your company account.',
      'company-sign-in':
        'The company sign-in isn’t responding. Try again in a moment, or sign in another way.',
    },
  },
  'link-not-needed': {
    title: 'A link would be of no use',
    detail:
      'Passwords are switched off here, and this person already signs in with a company account.',
  },
} as const satisfies Record<string, ProblemMessage>
