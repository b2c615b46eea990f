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
      refused: 'Sipdesk couldn’t connect to Twilio, so nothing was sent. Try again in a moment.',
      dns: 'Sipdesk couldn’t find Twilio’s address (DNS), so nothing was sent. If it goes on, the Sipdesk administrator needs to check the network and TWILIO_API_URL.',
      tls: 'What answered in Twilio’s place showed a certificate that can’t be trusted, so nothing was sent. The Sipdesk administrator needs to check the network and NODE_EXTRA_CA_CERTS.',
      proxy:
        'The proxy didn’t let Sipdesk through to Twilio, so nothing was sent. The Sipdesk administrator needs to check HTTPS_PROXY.',
      timeout:
        'Twilio didn’t take the connection in time, so nothing was sent. Try again in a moment; if it goes on, the Sipdesk administrator needs to check the network.',
      gateway: ({ status }: { status: number }) =>
        `A proxy or gateway on the way answered in Twilio’s place (HTTP ${status}). Try again; if you were making a change, check the list first. If it goes on, the Sipdesk administrator needs to check the network and TWILIO_API_URL.`,
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
    title: 'Twilio doesn’t let Sipdesk in',
    detail: {
      'api-key':
        'Twilio doesn’t accept the API key of this installation. The Sipdesk administrator needs to check that the key, its secret, the account SID and the region in TWILIO_API_URL belong together.',
      'auth-token':
        'Twilio doesn’t accept the Auth Token of this installation. The Sipdesk administrator needs to check that the token, the account SID and the region in TWILIO_API_URL belong together.',
    },
  },
  'twilio-permission-missing': {
    title: 'A permission is missing in Twilio',
    detail: {
      'api-key': ({ permission }: { permission: string }) =>
        `The API key of this installation lacks the permission ${permission}. The Sipdesk administrator needs to grant it in the Twilio Console.`,
      'auth-token':
        'Twilio doesn’t permit this account to do this. The Sipdesk administrator needs to check the account in the Twilio Console.',
    },
  },
  'twilio-account-inactive': {
    title: 'The Twilio account isn’t active',
    detail:
      'Twilio has suspended or closed the account of this installation, and refuses everything. The Sipdesk administrator needs to reactivate it in the Twilio Console.',
  },
} as const satisfies Partial<Record<ProblemCode, ProblemMessage>>

/** The same in another language. */
export type TwilioMessages = Translated<typeof twilio>
