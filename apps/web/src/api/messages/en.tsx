export const client = {
  offline: 'No connection',
  noAnswer: 'Sipdesk didn’t respond',
  tookTooLong: 'The connection was lost or took too long.',
  tryInAMoment: 'Try again in a moment.',
  /** For a change whose reply was lost. */
  checkFirst: 'The change may have been made anyway: check before you try again.',
  unreadable: 'The answer couldn’t be read',
  answeredInPlace: 'A proxy or another system between this page and Sipdesk answered instead.',
  loadAgain: 'Reload the page.',
  faultOfPage: 'Something went wrong on this page',
  /** What leaving the page loses while a change is not certain. */
  endUnseen: 'A change is still in progress. You won’t see how it ends.',
  loadAgainOrReport: 'Reload the page. If it keeps happening, report it.',
}

/** The device was asked for a passkey, and gave none. */
export const passkeys = {
  cancelled: {
    title: 'No passkey was used',
    detail:
      'You cancelled, it took too long, or this device has no passkey for Sipdesk. Try again at any time.',
  },
  known: {
    title: 'This device already has a passkey for you',
    detail: 'Use that one, or add a passkey from another device.',
  },
  failed: {
    title: 'Your device couldn’t use a passkey',
    detail: 'Try again, or use another device or browser.',
  },
}

/** The worker that searches the usernames could not be fetched. */
export const usernames = {
  notLoaded: 'The search couldn’t be loaded',
}
