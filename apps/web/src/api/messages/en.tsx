export const client = {
  offline: 'No connection',
  noAnswer: 'Sipdesk did not answer',
  tookTooLong: 'The connection broke or took too long.',
  tryInAMoment: 'Try again in a moment.',
  /** For a change whose reply was lost. */
  checkFirst: 'It may have been done all the same: look before you try again.',
  unreadable: 'The answer could not be read',
  answeredInPlace: 'Something between this page and Sipdesk answered in its place.',
  loadAgain: 'Load the page again.',
  faultOfPage: 'Something went wrong in this page',
  /** What leaving the page loses while a change is not certain. */
  endUnseen: 'A change is still in progress. You won’t see how it ends.',
  loadAgainOrReport: 'Load the page again. If it stays, report it.',
}

/** Where the part that searches the usernames is missing. */
export const usernames = {
  notLoaded: 'The search could not be loaded',
}
