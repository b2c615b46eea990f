import type { ApprovalState } from '@sipdesk/shared/approval.ts'
import type { ReactNode } from 'react'

/** The page: what waits for a second admin, and how it ended. */
export const page = {
  loading: 'Loading the approvals',
  summary:
    'Some changes here need a second admin. Whoever confirms one makes it, at once and in their own name.',
  waiting: 'Waiting',
  nothingWaits: 'Nothing waits for a second admin.',
  past: 'Last 30 days',
  nothingPast: 'No request has ended in the last 30 days.',
  change: 'Change',
  askedBy: 'Asked by',
  asked: 'Asked',
  reason: 'Reason',
  until: 'Waits until',
  actions: 'Actions',
  end: 'How it ended',
  decidedBy: 'Decided by',
  when: 'When',
  nobody: '–',
  noReason: '–',
  /** After the name of the person who reads it. */
  you: '(you)',
  actionOn: (action: string, what: string) => `${action}: ${what}`,
  download: 'Download',
  linkHeading: 'Copy the link now. You won’t see it again.',
  linkDetail: 'The change made a link. Pass it on through a secure channel.',
  copyLink: 'Copy link',
  done: 'Done',
}

/** What a change is, as one would say it of its target. */
export const changes = {
  'credential-list.delete': (target: string) => `Delete list ${target}`,
  'credential.delete': (target: string) => `Delete credential ${target}`,
  'person.invite': (target: string) => `Invite ${target} as an admin`,
  'person.change-role': (target: string, role: string) => `Change role of ${target} to ${role}`,
  'person.disable': (target: string) => `Disable ${target}`,
  'person.enable': (target: string) => `Enable ${target}`,
  'person.remove': (target: string) => `Remove ${target}`,
  'person.reset-second-factor': (target: string) => `Reset second factor of ${target}`,
  'person.reset-password': (target: string) => `New link for ${target}`,
  'company-account.approve': (target: string) => `Approve company account of ${target}`,
  'audit.export': (target: string) => `Export activity ${target}`,
}

/** What became of a request. */
export const states: Record<ApprovalState, string> = {
  waiting: 'Waiting',
  confirmed: 'Being made',
  done: 'Done',
  failed: 'Confirmed, but it couldn’t be made',
  changed: 'Not made: the target had changed',
  lapsed: 'Not made: whoever asked was no admin any more',
  unknown: 'Confirmed; whether it was made is in Activity',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
}

/** Of an export, which whoever asked fetches. */
export const granted = 'Confirmed: can be downloaded once'

/** What can be decided about a request: asked, done and told. */
export const decisions = {
  confirm: {
    label: 'Confirm',
    title: 'Confirm this change?',
    consequence: 'It is made at once, in your name. Activity shows who asked for it.',
    done: 'Confirmed',
    /** In place of `consequence`. */
    ofExport: 'Whoever asked can then download it, once. Activity shows who confirmed it.',
  },
  refuse: {
    label: 'Refuse',
    title: 'Refuse this change?',
    consequence: 'It isn’t made. Whoever asked for it sees that you refused it.',
    done: 'Refused',
  },
  withdraw: {
    label: 'Withdraw',
    title: 'Withdraw your request?',
    consequence: 'The change isn’t made. You can ask for it again.',
    done: 'Withdrawn',
  },
}

/** Reads as: whether the change was made. */
export const wasMade = 'the change was made'

/** Where a change was asked for. `what` is one of `changes`. */
export const open = {
  title: (what: string) => `Waits for a second admin: ${what}`,
  detail: (by: ReactNode, until: ReactNode) => (
    <>
      {by} asked for it. It waits until {until}.
    </>
  ),
  grantedTitle: (what: string) => `Confirmed by a second admin: ${what}`,
  grantedDetail: (by: ReactNode) => <>{by} asked for it, and can download it once.</>,
  toApprovals: 'See Approvals',
}
