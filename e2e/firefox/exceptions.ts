/** What of the journeys does not run in Firefox, and why. */
export type Exception = {
  /** The file of `journeys/`, without `.spec.ts`. */
  file: string
  /** A part of the test's title; every test of the file without one. */
  test?: string
  why: string
}

const COLOURS = 'Dark and forced colours cannot be asked for in an installed Firefox.'
const AUTHENTICATOR = 'Only Chromium has an authenticator to test passkeys with.'
const NETWORK = 'It withholds or slows files by Chromium’s own protocol.'
const MOTION = 'Less motion cannot be asked for in an installed Firefox.'
const TREE = 'It reads the accessibility tree by Chromium’s own protocol.'
const CLIPBOARD = 'Firefox lets no test read or write the clipboard.'

export const EXCEPTIONS: Exception[] = [
  { file: 'accessibility-tree', why: TREE },
  { file: 'appearance', test: 'the theme follows the device', why: COLOURS },
  { file: 'appearance', test: 'what the HTML shows before any script', why: NETWORK },
  {
    file: 'canary',
    test: 'after “I have stored it” the password is gone',
    why: 'It reads the memory of the page by Chromium’s own protocol.',
  },
  { file: 'company-passkey', why: AUTHENTICATOR },
  { file: 'component-gallery', why: MOTION },
  { file: 'create', test: 'a name and Enter', why: CLIPBOARD },
  { file: 'create', test: 'all of the sheet fits', why: CLIPBOARD },
  { file: 'create', test: 'label, owner and device', why: NETWORK },
  {
    file: 'focus',
    test: 'px: what has focus is seen',
    why: 'It tabs out of the page, into the bars of an installed Firefox, and back.',
  },
  { file: 'forced-colours', why: COLOURS },
  { file: 'handover-card', test: 'the card has all that a device asks for', why: CLIPBOARD },
  { file: 'handover-card', test: 'a file for a device: shown', why: CLIPBOARD },
  {
    file: 'handover-card',
    test: 'print: the card and nothing else',
    why: 'How it would be printed cannot be asked for in an installed Firefox.',
  },
  { file: 'lazy-pages', why: NETWORK },
  {
    file: 'old-browsers',
    test: 'the page says what it needs',
    why: 'JavaScript cannot be switched off in an installed Firefox.',
  },
  { file: 'narrow-tables', test: '375 px wide: rows are blocks', why: TREE },
  { file: 'palette', test: 'typing at once loses no letter', why: NETWORK },
  { file: 'passkeys', why: AUTHENTICATOR },
  { file: 'password-fields', test: 'the password of a sign-in', why: CLIPBOARD },
  { file: 'password-fields', test: 'both passwords of a change', why: CLIPBOARD },
  { file: 'password-fields', test: 'who changes the password is told', why: AUTHENTICATOR },
  { file: 'second-factor-required', test: 'the question has room', why: MOTION },
  { file: 'sign-in', test: 'signing in again says why', why: NETWORK },
  {
    file: 'sign-out',
    test: 'signing out is said',
    why: 'Going back to what Firefox keeps is not noticed by the tests.',
  },
  { file: 'slow-line', why: NETWORK },
  {
    file: 'states',
    why: `Each state is looked at in both colour schemes and as a picture. ${COLOURS}`,
  },
  {
    file: 'step-up',
    test: 'the export asks before it is fetched',
    why: 'The downloads of an installed Firefox take the focus.',
  },
  { file: 'status', test: 'what Twilio refused is listed', why: CLIPBOARD },
  { file: 'times', test: 'the exact time', why: 'An installed Firefox has no touch.' },
]

/** Matches the name by which Playwright knows what is excepted. https://playwright.dev/docs/api/class-testconfig#test-config-grep */
export function patternOf({ file, test = '' }: Exception): RegExp {
  return new RegExp(`(^|[ /])${file}\\.spec\\.ts .*${test.replaceAll(/[^\w ]/g, '.')}`)
}
