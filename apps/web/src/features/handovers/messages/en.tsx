import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { Handover, HandoverLifetime } from '@sipdesk/shared/handovers.ts'
import type { ReactNode } from 'react'
import { Code } from '#src/lib/value.tsx'

export const tools = {
  domainsUnknown:
    'The username and password are still correct. The registrar is the name of the SIP domain in Twilio that accepts this credential list.',
  domain: 'SIP domain',
  place: 'Where the device is',
  anywhere: 'Automatic (Ashburn, US)',
  near: (edge: string) => `Near ${edge}`,
  edges: {
    ashburn: 'Ashburn, US',
    umatilla: 'Umatilla, US',
    dublin: 'Dublin',
    frankfurt: 'Frankfurt',
    singapore: 'Singapore',
    tokyo: 'Tokyo',
    'sao-paulo': 'São Paulo',
    sydney: 'Sydney',
  },
  copyAll: 'Copy all',
  copyAllAsText: 'Copy all as text',
  copyRow: 'Copy as row',
  copyRowAsCells: 'Copy as row, two cells of a spreadsheet',
  print: 'Print',
  save: 'Save',
  saveAsText: 'Save as a text file',
  ways: 'Ways to the device',
  settings: 'Settings',
  deviceFile: 'Device file',
  link: 'One-time link',
  code: 'QR',
  loadingPart: 'Loading',
  authorizationId: 'Authorization ID',
  registrar: 'Registrar (SIP domain)',
  readOut: 'The password, spelled out:',
  forDevice: 'For a device',
  chooseDevice: 'Choose a device',
  settingsFor: (device: string) => `Settings for ${device}`,
  copySettingsFor: (device: string) => `Copy settings for ${device}`,
  format: 'Documentation of the format',
  download: 'Download',
  downloadFile: (fileName: string) => `Download ${fileName}`,
  notWritable: 'This format can’t hold this username or password',
  enterByHand:
    'Enter them in the device by hand, or use a username and a password of letters and digits.',
  asterisk: {
    label: 'Asterisk (pjsip.conf)',
    use: 'Add it to pjsip.conf, and set “context” to the part of your dialplan that handles calls.',
  },
  baresip: {
    label: 'baresip (accounts file)',
    use: 'Add the line to ~/.baresip/accounts. A secure domain needs the module “srtp” in ~/.baresip/config.',
  },
  grandstream: {
    label: 'Grandstream GXP17xx',
    use: 'Name the file cfg + the MAC address in lower case, such as cfg000b820102ab.xml, and put it on your provisioning server.',
  },
  linphone: {
    label: 'Linphone (remote provisioning)',
    use: 'Put it where only this Linphone can fetch it over https, and enter that address in Linphone under remote provisioning. Remove it afterwards.',
  },
  poly: {
    label: 'Poly (Polycom) with UC Software',
    use: 'Put it on the phone’s provisioning server, and name it in the phone’s master configuration file.',
  },
}

export const card = {
  username: 'Username',
  usernameAndId: 'Username and authorization ID',
  copyUsername: 'Copy username',
  password: 'Password',
  copyPassword: 'Copy password',
  readAloud: 'Read aloud',
  capitals: 'CAPITALS are capital letters',
  registrar: 'Registrar',
  outboundProxy: 'Outbound proxy',
  noProxy: 'None needed',
  transport: 'Transport',
  transports: (isSecure: boolean) => (isSecure ? 'TLS, port 5061' : 'UDP or TCP 5060, or TLS 5061'),
  srtp: 'SRTP',
  encryption: (isSecure: boolean) =>
    isSecure
      ? 'Required: this domain refuses calls without it'
      : 'Off: this domain refuses calls with it',
  expiry: 'Register expiry',
  seconds: '3600 seconds (600 to 3600)',
  address: 'Address',
  /** `name` is one of the names above. */
  copySetting: (name: string) => `Copy ${name.toLowerCase()}`,
  limits: {
    'no-domain': {
      title: 'No SIP domain accepts this credential list yet',
      fix: 'A device that uses it is refused (Twilio error 32212 or 32202). In Twilio, open a SIP domain and add the list to it, for registrations and for calls.',
    },
    'calls-only': {
      title: 'This domain accepts calls but no registrations',
      fix: 'A device can call, but doesn’t ring: registration fails with Twilio error 32212. In Twilio, add the credential list to the domain’s SIP registration, or turn off registration in the device.',
    },
    'registration-off': {
      title: 'SIP registration is turned off in this domain',
      fix: 'Registration fails with Twilio error 32210, so a device doesn’t ring. In Twilio, turn on SIP registration in the domain.',
    },
    'registrations-only': {
      title: 'This domain accepts registrations but no calls',
      fix: 'A device rings, but its own calls are refused. In Twilio, add the credential list to the domain’s voice authentication.',
    },
  } satisfies Record<ReachProblem, { title: string; fix: string }>,
}

export const link = {
  title: 'Share it with a one-time link',
  about:
    'For setting up the phone elsewhere. The link shows this card once. The card is encrypted in this browser and only the link contains the key, so Sipdesk can’t read it.',
  lifetime: 'The link works for',
  lifetimes: {
    '1h': '1 hour',
    '24h': '24 hours',
    '7d': '7 days',
  } satisfies Record<HandoverLifetime, string>,
  make: 'Create a one-time link',
  makeAnother: 'Create another link',
  making: 'Creating…',
  copyNow: 'Copy the link now. You won’t see it again.',
  copy: 'Copy link',
  opensOnce: (end: ReactNode) => (
    <>Only the first person to open it sees the card, and only until {end}.</>
  ),
  over: 'This link no longer works. Create another to share the card again.',
  links: 'Links for this credential',
  /** `time` is “3 hours ago”. */
  madeBy: (name: ReactNode, time: ReactNode) => (
    <>
      created by {name}, {time}
    </>
  ),
  /** `time` is a date and a time of day. */
  states: {
    waiting: (time) => <>Valid until {time}</>,
    opened: (time) => <>Opened at {time}</>,
    withdrawn: (time) => <>Withdrawn at {time}</>,
    expired: (time) => <>Never opened; expired at {time}</>,
  } satisfies Record<Handover['state'], (time: ReactNode) => ReactNode>,
  opened: (time: string) => `The one-time link was opened at ${time}.`,
  withdraw: 'Withdraw',
  withdrawLink: (time: string) => `Withdraw the link that is valid until ${time}`,
  withdrawing: 'Withdrawing…',
  withdrawn: 'Link withdrawn: it can no longer be opened.',
}

/** For people who were sent a one-time link: they know neither Sipdesk nor Twilio. */
export const page = {
  incomplete: 'This link is incomplete',
  endMissing: 'The end of the link is missing.',
  openWhole: (
    <>
      Open the complete link again, as you received it, with everything after the <Code>#</Code>.
    </>
  ),
  /** What is known where nobody clicked. */
  notUsedUpHere: 'Coming to this page doesn’t use it up.',
  maybeUsedUp: 'It may have been used up by now: if it no longer works, ask for a new one.',
  opened: 'You have opened this link',
  openedHere: 'It was opened in this tab already, and its card is shown only once.',
  askForNew: 'If you haven’t saved the card, ask the person who sent you the link for a new one.',
  signInDetails: 'Sign-in details for your phone',
  about:
    'Your phone administrator sent you this link. It opens a card with the username and password of one phone, softphone or PBX.',
  beforeYouGoOn: (
    <>
      <strong>The card is shown once.</strong> Have the phone, or a safe place for the password,
      ready before you continue. The card is decrypted in this browser, with a key that only the
      link contains.
    </>
  ),
  show: 'Show the card',
  opening: 'Opening…',
  lost: 'The connection was lost before the card arrived. Try again when you’re back online. If the link then no longer works, it was used up on the way: ask for a new one.',
  damaged: 'The card can’t be read',
  damagedDetail:
    'The link or the card was altered on the way, and the link is now used up. Tell the sender, and ask for a new one.',
  setUp: 'Your phone’s sign-in details',
  shownOnce: 'This card is shown only once.',
  /** Under what does not work yet; the reader has no access to Twilio. */
  tellSender:
    'Until this is fixed in Twilio, the phone works in part or not at all. Tell the person who sent you the link.',
  keepOpen:
    'It can’t be shown again, with this link or otherwise. Keep the page open, or print it, until the phone works.',
  stored: 'I’ve saved it',
  print: 'Print',
  done: 'Done',
  gone: 'The card was removed from this page, and the link is used up. You can close the page.',
}

export const qrCode = {
  label: (address: string) => `QR code of ${address}`,
  /** It quotes a tab. */
  about:
    'It contains only the address for calling this device, no password. Softphones that can scan an account expect their vendor’s provider number or a server address instead: enter the account by hand, or use the “Device file”.',
}

/** The characters of a password, as they are said on the phone. No two may sound the same. */
export const readAloud = {
  digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  small: (letter: string) => `small ${letter}`,
  capital: (letter: string) => `capital ${letter}`,
  /** `letter` is said as small or capital; `word` is of the NATO alphabet, which is the same everywhere. */
  asIn: (letter: string, word: string) => `${letter} as in ${word}`,
  signs: {
    ' ': 'space',
    '!': 'exclamation mark',
    '"': 'double quote',
    '#': 'hash',
    $: 'dollar',
    '%': 'percent',
    '&': 'ampersand',
    "'": 'apostrophe',
    '(': 'opening bracket',
    ')': 'closing bracket',
    '*': 'asterisk',
    '+': 'plus',
    ',': 'comma',
    '-': 'hyphen',
    '.': 'full stop',
    '/': 'slash',
    ':': 'colon',
    ';': 'semicolon',
    '<': 'less than',
    '=': 'equals',
    '>': 'greater than',
    '?': 'question mark',
    '@': 'at sign',
    '[': 'opening square bracket',
    '\\': 'backslash',
    ']': 'closing square bracket',
    '^': 'caret',
    _: 'underscore',
    '`': 'backtick',
    '{': 'opening curly bracket',
    '|': 'vertical bar',
    '}': 'closing curly bracket',
    '~': 'tilde',
  } as Record<string, string>,
  /** `number` is U+00E9. */
  unicode: (number: string) => `Unicode ${number}`,
}
