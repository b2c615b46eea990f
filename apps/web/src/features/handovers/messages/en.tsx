import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { Handover, HandoverLifetime } from '@sipdesk/shared/handovers.ts'
import type { ReactNode } from 'react'

export const tools = {
  loadingDomains: 'Loading the SIP domains',
  domainsUnknown:
    'Username and password are right all the same. The registrar is the name of the SIP domain in Twilio that accepts this credential list.',
  domain: 'SIP domain',
  place: 'Where the device is',
  anywhere: 'Anywhere (Twilio takes Ashburn, US)',
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
  wholeCard: 'The whole card',
  copyAll: 'Copy all as text',
  print: 'Print',
  showCode: 'Show the address as a QR code',
  hideCode: 'Hide the QR code',
  loadingCode: 'Loading the QR code',
  loadingLink: 'Loading the one-time link',
  /** In the card as text, where the page says it otherwise. */
  authorizationId: 'Authorization ID',
  registrar: 'Registrar (SIP domain)',
  readOut: 'The password, to be read out:',
  /** `qr.ts` quotes it. */
  forDevice: 'For a device',
  chooseDevice: 'Choose a device',
  settingsFor: (device: string) => `Settings for ${device}`,
  copySettingsFor: (device: string) => `Copy settings for ${device}`,
  format: 'The format, as it is documented',
  download: 'Download',
  downloadFile: (fileName: string) => `Download ${fileName}`,
  notWritable: 'This format has no way to write this username or password',
  enterByHand:
    'Enter them in the device by hand, or give it a username and a password of letters and digits.',
  asterisk: {
    label: 'Asterisk (pjsip.conf)',
    use: 'Add it to pjsip.conf, and give “context” the part of your dialplan that takes calls.',
  },
  baresip: {
    label: 'baresip (accounts file)',
    use: 'Add the line to ~/.baresip/accounts. A secure domain needs the module “srtp” in ~/.baresip/config.',
  },
  grandstream: {
    label: 'Grandstream GXP17xx',
    use: 'Name it cfg and the phone’s MAC address in small letters, such as cfg000b820102ab.xml, on your provisioning server.',
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

/** What a device asks for; the card as text has the same names. */
export const card = {
  username: 'Username',
  copyUsername: 'Copy username',
  usernameAgain: 'Some devices ask for an authorization ID as well: it is the username again.',
  password: 'Password',
  copyPassword: 'Copy password',
  readItAloud: 'Read it aloud',
  registrar: 'Registrar',
  registrarHint: 'Also called SIP domain or SIP server.',
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
  addressHint: 'Others call the device by it.',
  /** `name` is one of the names above. */
  copySetting: (name: string) => `Copy ${name.toLowerCase()}`,
  /** What does not work for a device in a domain, and the mend. */
  limits: {
    'no-domain': {
      title: 'No SIP domain accepts this credential list yet',
      mend: 'A device that signs in with it is refused (Twilio’s error 32212 or 32202). In Twilio, open a SIP domain and add the list to it, for registration and for calls.',
    },
    'calls-only': {
      title: 'This domain takes calls but no registrations',
      mend: 'A device can call, but it does not ring: registering fails with Twilio’s error 32212. In Twilio, add the credential list to the domain’s SIP registration, or switch registering off in the device.',
    },
    'registration-off': {
      title: 'SIP registration is switched off in this domain',
      mend: 'Registering fails with Twilio’s error 32210, so that a device does not ring. In Twilio, switch SIP registration on in the domain.',
    },
    'registrations-only': {
      title: 'This domain takes registrations but no calls',
      mend: 'A device rings, but its own calls are refused. In Twilio, add the credential list to the domain’s voice authentication.',
    },
  } satisfies Record<ReachProblem, { title: string; mend: string }>,
}

export const link = {
  title: 'Pass it on with a one-time link',
  about:
    'For somebody who sets up the phone elsewhere. The link shows this card once. The card is encrypted in this browser and the key is in the link alone, so that Sipdesk cannot read it.',
  lifetime: 'The link works for',
  lifetimes: {
    '1h': '1 hour',
    '24h': '24 hours',
    '7d': '7 days',
  } satisfies Record<HandoverLifetime, string>,
  make: 'Make a one-time link',
  makeAnother: 'Make another link',
  making: 'Making…',
  copyNow: 'Copy the link now. It is shown this one time.',
  copy: 'Copy link',
  opensOnce: (end: ReactNode) => (
    <>Whoever opens it first sees the card; after that, and after {end}, nobody does.</>
  ),
  over: 'This link no longer works. Make another to pass the card on again.',
  links: 'Links for this credential',
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  /** `time` is “3 hours ago”. */
  madeBy: (name: string, time: ReactNode) => (
    <>
      made by {name}, {time}
    </>
  ),
  /** `time` is a date and a time of day. */
  states: {
    waiting: (time) => <>Waiting until {time}</>,
    opened: (time) => <>Opened at {time}</>,
    withdrawn: (time) => <>Withdrawn at {time}</>,
    expired: (time) => <>Never opened; expired at {time}</>,
  } satisfies Record<Handover['state'], (time: ReactNode) => ReactNode>,
  opened: (time: string) => `The one-time link was opened at ${time}.`,
  withdraw: 'Withdraw',
  withdrawLink: (time: string) => `Withdraw the link that waits until ${time}`,
  withdrawing: 'Withdrawing…',
  withdrawn: 'Link withdrawn: nobody can open it any more.',
}

/** For whoever was sent a one-time link: they know neither Sipdesk nor Twilio. */
export const page = {
  incomplete: 'This link is not complete',
  endMissing: 'The end of the link is missing.',
  openWhole: (
    <>
      Open the whole link again, as you were given it, with everything after the <code>#</code>. It
      has not been used up by this.
    </>
  ),
  signInDetails: 'Sign-in details for your phone',
  about:
    'Somebody who looks after phones sent you this link. It leads to a card with the username and the password of one phone, softphone or PBX.',
  beforeYouGoOn: (
    <>
      <strong>The card is shown once.</strong> Have the phone at hand, or a safe place for the
      password, before you go on. It is decrypted in this browser, with a key that is in the link
      alone.
    </>
  ),
  show: 'Show the card',
  opening: 'Opening…',
  lost: 'The connection broke before the card was here. Try again when you are connected. If the link then no longer works, it was used up on the way: ask for a new one.',
  damaged: 'The card cannot be read',
  damagedDetail:
    'The link or the card was changed on the way, and the link is used up now. Tell whoever sent it, and ask for a new one.',
  setUp: 'Set up the phone with this',
  shownOnce: 'This card is shown only once.',
  keepOpen:
    'Nobody can show it again, by this link or otherwise. Keep the page open, or print it, until the phone works.',
  stored: 'I have stored it',
  print: 'Print',
  done: 'Done',
  gone: 'The card is gone from this page, and the link is used up. You can close the page.',
}

export const qrCode = {
  label: (address: string) => `QR code of ${address}`,
  /** It quotes a label of `tools`. */
  about:
    'It holds the address alone, for calling this device: no password. The softphones whose QR codes for a whole account we found documented want their maker’s provider number or the address of a server in it, so enter the account by hand or use a file from “For a device”.',
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
  /** For what is not ASCII; `number` is U+00E9. */
  unicode: (number: string) => `Unicode ${number}`,
}
