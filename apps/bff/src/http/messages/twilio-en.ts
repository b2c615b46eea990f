import type { ProblemCode } from '@sipdesk/shared/problem.ts'
import type { ProblemMessage, Translated } from './problem-message.ts'

/** Why Twilio could not be asked, or what it refused whatever it was asked for. */
export const twilio = {
  'too-busy': {
    title: 'Twilio is busy',
    detail: {
      throttled:
        'Twilio is handling too many requests from this account. Wait a moment and try again.',
      queue:
        'More requests are waiting than Twilio takes at once, so yours was not sent. Wait a moment and try again.',
      unsettled:
        'Another change to the same credential or list is still in progress, so yours was not sent. Wait a moment and try again.',
    },
  },
  'twilio-unavailable': {
    title: 'Twilio isn’t responding properly',
    detail: {
      paused: 'Twilio isn’t responding, so nothing was sent. Try again in a few seconds.',
      unreachable:
        'Sipdesk couldn’t connect to Twilio, so nothing was sent. Try again in a moment.',
      'no-answer':
        'Twilio gave no reply that can be trusted. Try again; if you were making a change, check the list first.',
      'credential-not-created':
        'Twilio didn’t confirm the request, and the credential isn’t in the list: nothing was created. Try again in a moment.',
      'list-not-created':
        'Twilio didn’t confirm the request, and no list has the name: nothing was created. Try again in a moment.',
      'password-unchanged':
        'Twilio didn’t confirm the request, and the credential is unchanged: the old password still works. Rotate it again.',
      'password-undecided':
        'Sipdesk can’t tell whether the password was changed: Twilio’s dates don’t show it. Rotate it again.',
    },
  },
  'twilio-refused': {
    title: 'Twilio refused the request',
    detail: 'Twilio refused the request. Twilio’s own message says why.',
  },
  'twilio-credentials-rejected': {
    title: 'Twilio doesn’t accept the API key',
    detail:
      'Twilio doesn’t accept the API key of this installation. The Sipdesk administrator needs to check the Twilio settings.',
  },
  'twilio-permission-missing': {
    title: 'The API key lacks a permission',
    detail:
      'The API key of this installation lacks the permission for this. The Sipdesk administrator needs to grant it in Twilio.',
  },
} as const satisfies Partial<Record<ProblemCode, ProblemMessage>>

/** The same in another language. */
export type TwilioMessages = Translated<typeof twilio>
