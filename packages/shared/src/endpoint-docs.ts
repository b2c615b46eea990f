import { auditDocs } from './audit-docs.ts'
import { credentialDocs } from './credential-docs.ts'
import {
  changeProblems,
  type EndpointDocs,
  onceProblems,
  twilioProblems,
} from './endpoint-problems.ts'
import type { endpoints } from './endpoints.ts'
import { passkeyDocs } from './passkey-docs.ts'

const approvalProblems = ['approval-not-yours', 'approval-changed', 'approval-over'] as const

/** The texts of the OpenAPI document, by endpoint. */
export const endpointDocs: Record<keyof typeof endpoints, EndpointDocs> = {
  getSignInOptions: {
    summary: 'The ways to sign in here',
    problems: ['internal'],
  },
  signIn: {
    summary: 'Sign in with e-mail address and password',
    problems: ['sign-in-refused', ...changeProblems],
  },
  verifyTotp: {
    summary: 'Finish signing in with a code from the authenticator app',
    problems: ['sign-in-refused', ...changeProblems],
  },
  verifyRecoveryCode: {
    summary: 'Finish signing in with a recovery code, which is used up',
    problems: ['sign-in-refused', ...changeProblems],
  },
  startCompanySignIn: {
    summary: 'Where to go to sign in with the company account (OpenID Connect)',
    problems: ['not-found', ...changeProblems],
  },
  join: {
    summary: 'Set the first or a new password with an invitation',
    problems: ['invitation-invalid', ...changeProblems],
  },
  dismissChanges: {
    summary: 'What others did to your account was read: do not tell it again',
    problems: changeProblems,
  },
  stepUp: {
    summary: 'Prove once more who you are; what needs a recent proof can then be sent again',
    problems: ['sign-in-refused', ...changeProblems],
  },
  joinWithCompany: {
    summary: 'Where to go to accept an invitation with the company account',
    problems: ['not-found', 'invitation-invalid', 'sign-in-refused', ...changeProblems],
  },
  ...passkeyDocs,
  signOut: {
    summary: 'End this session',
    problems: changeProblems,
  },
  changePassword: {
    summary: 'Change your own password; your other sessions end',
    problems: ['sign-in-refused', ...changeProblems],
  },
  enableSecondFactor: {
    summary: 'Set up a second factor; it takes effect once a code is confirmed',
    problems: ['sign-in-refused', ...changeProblems],
  },
  confirmSecondFactor: {
    summary: 'Confirm the second factor with a code',
    problems: ['sign-in-refused', ...changeProblems],
  },
  disableSecondFactor: {
    summary: 'Turn off the second factor',
    problems: ['sign-in-refused', ...changeProblems],
  },
  replaceRecoveryCodes: {
    summary: 'Get new recovery codes; the old ones stop working',
    problems: ['sign-in-refused', ...changeProblems],
  },
  listSessions: {
    summary: 'Where you are signed in',
    problems: ['store-unavailable', 'internal'],
  },
  revokeSession: {
    summary: 'End one of your sessions',
    problems: ['not-found', ...changeProblems],
  },
  revokeAllSessions: {
    summary: 'Sign out everywhere, including here',
    problems: changeProblems,
  },
  listPeople: {
    summary: 'All people with access',
    problems: ['store-unavailable', 'internal'],
  },
  invitePerson: {
    summary: 'Invite a person; the link sets their password and is shown once',
    problems: ['email-taken', ...changeProblems],
  },
  changePerson: {
    summary:
      'Change the role of a person, or disable or enable them; refused if they are of another version by now',
    problems: ['not-found', 'person-changed', 'last-admin', ...changeProblems],
  },
  changeLists: {
    summary:
      'Choose the lists that a person may reach, or all with null; refused if they are of another version by now',
    problems: ['not-found', 'person-changed', 'lists-from-directory', ...changeProblems],
  },
  removePerson: {
    summary: 'Remove a person; their activity is kept',
    problems: ['not-found', 'last-admin', ...changeProblems],
  },
  resetSecondFactor: {
    summary: 'Reset the second factor of a person',
    problems: ['not-found', ...changeProblems],
  },
  inviteAgain: {
    summary: 'Create a new password link for a person, and end the password they had',
    problems: ['not-found', 'last-admin', 'link-not-needed', ...changeProblems],
  },
  approveCompanyAccount: {
    summary: 'Let a company account that waits sign in as the person whose address it has',
    problems: ['not-found', ...changeProblems],
  },
  refuseCompanyAccount: {
    summary: 'Do not let a company account that waits sign in',
    problems: ['not-found', ...changeProblems],
  },
  listApprovals: {
    summary: 'The changes that wait for a second admin, and those that ended in the last 30 days',
    problems: ['store-unavailable', 'internal'],
  },
  confirmApproval: {
    summary: 'Confirm what another admin asked for: it is made now, in your name and theirs',
    problems: ['not-found', ...approvalProblems, ...onceProblems],
  },
  refuseApproval: {
    summary: 'Refuse what another admin asked for',
    problems: ['not-found', 'approval-not-yours', 'approval-over', ...changeProblems],
  },
  withdrawApproval: {
    summary: 'Withdraw what you asked for',
    problems: ['not-found', 'approval-not-yours', 'approval-over', ...changeProblems],
  },
  getPerson: {
    summary: 'One person: sign-in, sessions, last sign-in, and what was done to the account',
    problems: ['not-found', 'validation', 'store-unavailable', 'internal'],
  },
  listSeenCredentials: {
    summary: 'The credentials whose password a person has seen, and whether it still works',
    problems: ['validation', 'store-unavailable', 'internal'],
  },
  endSessionsOfPerson: {
    summary: 'End every session of a person',
    problems: ['not-found', ...changeProblems],
  },
  ...auditDocs,
  getSession: {
    summary: 'Who is signed in, and where this installation runs',
    problems: ['internal'],
  },
  listCredentialLists: {
    summary: 'All credential lists, with their size where it is known',
    problems: twilioProblems,
  },
  ...credentialDocs,
  createCredentialList: {
    summary:
      'Create a credential list, once per Idempotency-Key; 409 with the outcome `undecided` where it can never be told whether it was created',
    problems: ['list-name-taken', 'too-many-lists', ...onceProblems],
  },
  renameCredentialList: {
    summary: 'Rename a credential list; refused if it has since been renamed',
    problems: ['not-found', 'list-name-taken', 'list-renamed', ...onceProblems],
  },
  deleteCredentialList: {
    summary: 'Delete a credential list with all its credentials; refused while a domain uses it',
    problems: ['not-found', 'list-mapped', ...onceProblems],
  },
  listDomains: {
    summary: 'All SIP domains, and which credential lists each accepts for what',
    problems: twilioProblems,
  },
  listUsernames: {
    summary: 'The usernames of every credential list',
    problems: twilioProblems,
  },
  createHandover: {
    summary: 'Store an encrypted card that can be opened once',
    problems: ['not-found', ...changeProblems],
  },
  listHandovers: {
    summary: 'The one-time links of one credential, newest first',
    problems: ['validation', 'not-found', 'store-unavailable', 'internal'],
  },
  withdrawHandover: {
    summary: 'Withdraw a one-time link',
    problems: ['not-found', 'handover-gone', ...changeProblems],
  },
  openHandover: {
    summary: 'Get the encrypted card of a one-time link, which is then gone',
    problems: ['not-found', 'handover-gone', ...changeProblems],
  },
  getStatus: {
    summary: 'The account, whether Twilio responds, and the latest errors',
    problems: ['internal'],
  },
  getLiveness: {
    summary: 'Whether the process runs',
    problems: [],
  },
  getReadiness: {
    summary:
      'Whether Twilio responds and accepts the secret, activity can be recorded, no fault was met in the last minute, and nobody asked it to stop (503 if not)',
    problems: [],
  },
  getOpenApi: {
    summary: 'This interface, as an OpenAPI document',
    problems: ['internal'],
  },
}
