import type { ProblemCode } from '@sipdesk/shared/problem.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import type { ProblemMessage, Translated } from './problem-message.ts'
import { approvals } from './approvals-en.ts'
import { signIn } from './sign-in-en.ts'
import { twilio } from './twilio-en.ts'

type Seconds = { seconds: number }

export const en = {
  malformed: {
    title: 'The request can’t be read',
    detail: {
      address: 'The address can’t be decoded.',
      'content-type': 'Send the body as JSON, with the header Content-Type: application/json.',
      encoding: 'Send the body as plain UTF-8, without compression.',
      json: 'The body is not valid JSON, or is incomplete. Send it again.',
      object: 'The body must be a JSON object.',
      'logout-token':
        'The logout token is not one of the company’s provider for this installation, is too old, or was used before.',
      'too-large': ({ limit }: { limit: number }) =>
        `The body is larger than ${limit} bytes. Send a smaller one.`,
    },
  },
  validation: {
    title: 'Some fields need to be changed',
    detail: {
      fields: 'Nothing was sent to Twilio. Correct the fields listed and try again.',
      'common-password': 'Nothing was changed. Choose another password.',
    },
  },
  unauthenticated: {
    title: 'Sign in first',
    detail: {
      'no-session': 'You aren’t signed in, or your session has ended. Sign in and try again.',
      'another-person':
        'Another person has signed in with this browser since the page was loaded. Nothing was done in their name. Sign in again to continue.',
    },
  },
  ...signIn,
  forbidden: {
    title: 'Your role doesn’t allow this',
    detail: ({ needed, role }: { needed: Role; role: Role }) =>
      `This requires the ${needed} role; yours is ${role}. Ask an admin for access.`,
  },
  'step-up-required': {
    title: 'Confirm that it’s you',
    detail: 'Nothing was changed. Reload the page to confirm it.',
  },
  'second-factor-required': {
    title: 'Set up a second factor first',
    detail: 'Your role requires one. Reload the page to set it up.',
  },
  csrf: {
    title: 'The request didn’t come from this page',
    detail: {
      'other-host': ({ origin }: { origin: string }) =>
        `Open Sipdesk at ${origin}. Other host names are refused.`,
      'other-site': ({ origin }: { origin: string }) =>
        `Changes are accepted only from the page at ${origin}. Nothing was changed. Reload the page and try again.`,
    },
  },
  'not-found': {
    title: 'Not found',
    detail: {
      address: 'There is nothing at this address.',
      'page-not-built': 'The page is not built. Run "npm start".',
      'credential-or-list':
        'There is no such credential or credential list. It may have been deleted: check the list again.',
      'credential-list':
        'There is no such credential list. It may have been deleted: choose another.',
      person: 'This person was removed. Reload the page.',
      'person-unknown': 'Nobody here is at this address, nor on record.',
      session: 'This session has already ended.',
      passkey: 'This passkey was already removed. Reload the page.',
      'company-sign-in': 'Company sign-in isn’t set up here.',
      approval: 'This request is not there any more. Reload the page.',
      'company-account': 'This company account no longer waits for approval. Reload the page.',
      'one-time-link': 'This link no longer exists. Refresh to see the current links.',
      'one-time-links-off': 'One-time links are switched off here. Share the card in another way.',
    },
  },
  'email-taken': {
    title: 'This person already has access',
    detail: 'A person with this e-mail address already has access.',
  },
  'person-changed': {
    title: 'Somebody else changed this person meanwhile',
    detail: {
      enabled: ({ role }: { role: Role }) =>
        `Your change was not made. Their role is now ${role}, and they can sign in. To make it anyway, confirm again.`,
      disabled: ({ role }: { role: Role }) =>
        `Your change was not made. Their role is now ${role}, and they are disabled. To make it anyway, confirm again.`,
    },
  },
  'last-admin': {
    title: 'You can’t remove the last admin',
    detail:
      'This is the only admin who can sign in. Make another person an admin first; an invited admin counts once the invitation is accepted.',
  },
  ...approvals,
  'invitation-invalid': {
    title: 'This link no longer works',
    detail:
      'A link works once, for three days, and a newer one replaces it. Ask an admin for a new link.',
  },
  'username-taken': {
    title: 'The username is taken in this list',
    detail: {
      present: 'A credential with this username is already in this list. Choose another username.',
      undecided:
        'The username is taken now, and Sipdesk can’t tell whether this request took it, so it left the password alone. If the credential is yours, rotate its password; otherwise, choose another username.',
      'not-on-record':
        'A credential with this username is already in this list. It’s new, and Activity doesn’t show who created it, so Sipdesk can’t tell whether an earlier try of this request created it. If the credential is yours, rotate its password; otherwise, choose another username.',
    },
  },
  'list-full': {
    title: 'The list is full',
    detail: 'This list holds 1,000 credentials, the most Twilio allows. Use another list.',
  },
  'list-name-taken': {
    title: 'Another list has this name',
    detail: {
      present: 'Another list of this account has this name. Choose another name.',
      undecided:
        'The name is taken now, and Sipdesk can’t tell whether this request took it. If the list is there, use it; otherwise, choose another name.',
      'not-on-record':
        'A list of this account has this name. It’s new, and Activity doesn’t show who created it, so Sipdesk can’t tell whether an earlier try of this request created it. If the list is yours, use it; otherwise, choose another name.',
    },
  },
  'list-renamed': {
    title: 'The list was renamed meanwhile',
    detail: ({ name }: { name: string }) =>
      `It has since been renamed to “${name}”, and keeps that name. Nothing was changed.`,
  },
  'too-many-lists': {
    title: 'The account has 100 lists',
    detail:
      'The account has 100 credential lists, the most Twilio allows. Delete one that is no longer needed.',
  },
  'list-mapped': {
    title: 'A domain still uses this list',
    detail:
      'A SIP domain still accepts this list, and Twilio doesn’t delete a list in use. Unmap it from the domain first.',
  },
  'handover-gone': {
    title: 'This link no longer works',
    detail: {
      gone: 'A link works once, for a limited time, and can be withdrawn. Ask the sender for a new one; if it was opened, but not by you, tell the sender.',
      opened:
        'It was opened before it could be withdrawn. If the wrong person opened it, rotate the password.',
      expired: 'It has expired and can no longer be opened.',
    },
  },
  'password-rejected': {
    title: 'Twilio refused the password',
    detail: 'Twilio finds this password too weak. Generate one, or choose a longer one.',
  },
  'idempotency-key-missing': {
    title: 'The request has no valid Idempotency-Key',
    detail: ({ header }: { header: string }) =>
      `Send the header ${header}: 1 to 255 visible ASCII characters, new for each operation and the same for each retry.`,
  },
  'idempotency-key-reused': {
    title: 'The Idempotency-Key belongs to another request',
    detail: 'This Idempotency-Key was used with other input. Use a new key for a new operation.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail: {
      changes: ({ limit, seconds }: Seconds & { limit: number }) =>
        `You made more than ${limit} changes in a minute, so nothing was created or changed this time. Wait ${seconds} s and try again.`,
      'sign-in': ({ seconds }: Seconds) =>
        `Too many sign-in attempts. Wait ${seconds} s and try again.`,
      'own-sign-in': ({ seconds }: Seconds) =>
        `Too many attempts, so nothing was changed. Wait ${seconds} s and try again.`,
      links: ({ seconds }: Seconds) =>
        `Too many invalid links were opened from your network, so this one was not opened. Wait ${seconds} s and try again.`,
      read: ({ seconds }: Seconds) =>
        `You have read from Twilio too often within a minute. Wait ${seconds} s and try again.`,
      refresh: ({ seconds }: Seconds) =>
        `You have had Twilio asked several times within a minute. Wait ${seconds} s and refresh again.`,
      export: ({ seconds }: Seconds) =>
        `You have exported several times within a minute. Wait ${seconds} s and export again.`,
    },
  },
  ...twilio,
  'audit-unavailable': {
    title: 'Activity can’t be recorded',
    detail: {
      'not-changed':
        'Sipdesk couldn’t record this, and does nothing without a record. Nothing was changed. The Sipdesk administrator needs to check the database.',
      'not-sent':
        'Sipdesk couldn’t record this, and does nothing without a record. Nothing was sent to Twilio, and nothing was changed. The Sipdesk administrator needs to check the database.',
      done: 'This was done, but Sipdesk couldn’t record how it ended: check before you try again. The Sipdesk administrator needs to check the database.',
    },
  },
  'store-unavailable': {
    title: 'The database isn’t responding',
    detail: {
      session:
        'Sipdesk can’t reach its own database, so it can’t tell who you are. Try again in a moment.',
      work: 'Sipdesk can’t use its own database right now. Try again in a moment; if it goes on, the Sipdesk administrator needs to check the database and the disk.',
    },
  },
  internal: {
    title: 'Something went wrong in Sipdesk',
    detail: {
      fault:
        'This is a fault in Sipdesk, not yours. Try again; if it keeps happening, report the request ID.',
      'unknown-change':
        'This release of Sipdesk doesn’t know this kind of change, and can’t tell whether it was made. Check in Twilio before you try again.',
    },
  },
} as const satisfies Record<ProblemCode, ProblemMessage>

/** The catalogue in another language: the same codes and variants, with the same values. */
export type Messages = Translated<typeof en>
