/** What is said of changes that a second admin has to confirm. */
export const approvals = {
  'second-admin-needed': {
    title: 'Two admins must be able to sign in',
    detail:
      'Some changes here need a second admin, and this would leave only one who can sign in. Make another person an admin first; an invited admin counts once the invitation is accepted.',
  },
  'approval-waits': {
    title: 'A request about this already waits',
    detail: ({ by }: { by: string }) =>
      `${by} has asked for a change of this, and a second admin has yet to decide. See the Approvals page.`,
  },
  'approval-not-yours': {
    title: 'Another admin has to do this',
    detail: {
      own: 'You asked for this change yourself. Another admin has to decide.',
      'let-in':
        'Of you and whoever asked for this change, one has let the other in within the last day, or one and the same admin has let in both. A third admin can confirm it; you can refuse it. If there is no third one, it can be withdrawn, and asked for again once that day is over.',
      others: 'Only the person who asked for this change can withdraw it.',
    },
  },
  'approval-changed': {
    title: 'The change was not made',
    detail: {
      target:
        'What it is about was changed or deleted after the request was made. If it is still wanted, ask for it again.',
      requester: 'Whoever asked for it is not an admin any more, or is disabled.',
    },
  },
  'approval-over': {
    title: 'This request no longer waits',
    detail: {
      decided: 'Somebody else has already decided. Reload the page to see how it ended.',
      refused: 'Another admin has refused it.',
      withdrawn: 'The person who asked for it has withdrawn it.',
      expired: 'Nobody decided within 24 hours. If it is still wanted, ask for it again.',
      'not-granted':
        'An export needs the confirmation of a second admin, and each confirmation counts once. Ask for it on the Activity page.',
    },
  },
} as const
