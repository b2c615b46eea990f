import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { Handover, HandoverLifetime } from '@sipdesk/shared/handovers.ts'
import type { ReactNode } from 'react'

export const tools = {
  loadingDomains: 'Die SIP-Domains werden geladen',
  domainsUnknown:
    'Benutzername und Passwort stimmen trotzdem. Der Registrar ist der Name der SIP-Domain in Twilio, die diese Zugangsliste annimmt.',
  domain: 'SIP-Domain',
  place: 'Wo das Gerät steht',
  anywhere: 'Irgendwo (Twilio nimmt Ashburn, USA)',
  near: (edge: string) => `In der Nähe von ${edge}`,
  edges: {
    ashburn: 'Ashburn, USA',
    umatilla: 'Umatilla, USA',
    dublin: 'Dublin',
    frankfurt: 'Frankfurt',
    singapore: 'Singapur',
    tokyo: 'Tokio',
    'sao-paulo': 'São Paulo',
    sydney: 'Sydney',
  },
  wholeCard: 'Die ganze Karte',
  copyAll: 'Alles als Text kopieren',
  print: 'Drucken',
  showCode: 'Adresse als QR-Code zeigen',
  hideCode: 'QR-Code ausblenden',
  loadingCode: 'Der QR-Code wird geladen',
  loadingLink: 'Der Einmal-Link wird geladen',
  /** In the card as text, where the page says it otherwise. */
  authorizationId: 'Authentifizierungs-ID',
  registrar: 'Registrar (SIP-Domain)',
  readOut: 'Das Passwort zum Vorlesen:',
  /** `qr.ts` quotes it. */
  forDevice: 'Für ein Gerät',
  chooseDevice: 'Gerät wählen',
  settingsFor: (device: string) => `Einstellungen für ${device}`,
  copySettingsFor: (device: string) => `Einstellungen für ${device} kopieren`,
  format: 'Das Format, wie es dokumentiert ist',
  download: 'Herunterladen',
  downloadFile: (fileName: string) => `${fileName} herunterladen`,
  notWritable: 'Dieses Format kann diesen Benutzernamen oder dieses Passwort nicht wiedergeben',
  enterByHand:
    'Geben Sie beides von Hand in das Gerät ein, oder nehmen Sie einen Benutzernamen und ein Passwort aus Buchstaben und Ziffern.',
  asterisk: {
    label: 'Asterisk (pjsip.conf)',
    use: 'Fügen Sie es in pjsip.conf ein, und setzen Sie „context“ auf den Teil Ihres Dialplans, der Anrufe annimmt.',
  },
  baresip: {
    label: 'baresip (Datei „accounts“)',
    use: 'Fügen Sie die Zeile in ~/.baresip/accounts ein. Eine sichere Domain braucht das Modul „srtp“ in ~/.baresip/config.',
  },
  grandstream: {
    label: 'Grandstream GXP17xx',
    use: 'Legen Sie die Datei auf Ihren Provisioning-Server. Sie heißt dort cfg und die MAC-Adresse des Telefons in Kleinbuchstaben, etwa cfg000b820102ab.xml.',
  },
  linphone: {
    label: 'Linphone (Remote Provisioning)',
    use: 'Legen Sie die Datei dorthin, wo nur dieses Linphone sie über https holen kann, und geben Sie diese Adresse in Linphone unter „Remote Provisioning“ ein. Entfernen Sie die Datei danach.',
  },
  poly: {
    label: 'Poly (Polycom) mit UC Software',
    use: 'Legen Sie die Datei auf den Provisioning-Server des Telefons, und tragen Sie ihren Namen in die Hauptkonfigurationsdatei des Telefons ein.',
  },
}

/** What a device asks for; the card as text has the same names. */
export const card = {
  username: 'Benutzername',
  copyUsername: 'Benutzernamen kopieren',
  usernameAgain:
    'Manche Geräte fragen auch nach einer Authentifizierungs-ID: Das ist noch einmal der Benutzername.',
  password: 'Passwort',
  copyPassword: 'Passwort kopieren',
  readItAloud: 'Vorlesen',
  registrar: 'Registrar',
  registrarHint: 'Heißt auch SIP-Domain oder SIP-Server.',
  outboundProxy: 'Outbound-Proxy',
  noProxy: 'Nicht nötig',
  transport: 'Transport',
  transports: (isSecure: boolean) =>
    isSecure ? 'TLS, Port 5061' : 'UDP oder TCP 5060, oder TLS 5061',
  srtp: 'SRTP',
  encryption: (isSecure: boolean) =>
    isSecure
      ? 'Nötig: Diese Domain weist Anrufe ohne SRTP ab'
      : 'Aus: Diese Domain weist Anrufe mit SRTP ab',
  expiry: 'Gültigkeit der Registrierung',
  seconds: '3600 Sekunden (600 bis 3600)',
  address: 'Adresse',
  addressHint: 'Unter ihr rufen andere das Gerät an.',
  /** `name` is one of the names above. */
  copySetting: (name: string) => `${name} kopieren`,
  /** What does not work for a device in a domain, and the mend. */
  limits: {
    'no-domain': {
      title: 'Noch nimmt keine SIP-Domain diese Zugangsliste an',
      mend: 'Ein Gerät, das sich mit ihr anmeldet, wird abgewiesen (Twilio-Fehler 32212 oder 32202). Öffnen Sie in Twilio eine SIP-Domain, und fügen Sie ihr die Liste hinzu, für Registrierungen und für Anrufe.',
    },
    'calls-only': {
      title: 'Diese Domain nimmt Anrufe an, aber keine Registrierungen',
      mend: 'Ein Gerät kann anrufen, aber es klingelt nicht: Die Registrierung scheitert mit dem Twilio-Fehler 32212. Fügen Sie die Zugangsliste in Twilio bei der Domain unter „SIP Registration“ hinzu, oder schalten Sie das Registrieren im Gerät aus.',
    },
    'registration-off': {
      title: 'In dieser Domain ist die SIP-Registrierung ausgeschaltet',
      mend: 'Die Registrierung scheitert mit dem Twilio-Fehler 32210, sodass ein Gerät nicht klingelt. Schalten Sie in Twilio die SIP-Registrierung der Domain ein.',
    },
    'registrations-only': {
      title: 'Diese Domain nimmt Registrierungen an, aber keine Anrufe',
      mend: 'Ein Gerät klingelt, aber seine eigenen Anrufe werden abgewiesen. Fügen Sie die Zugangsliste in Twilio bei der Domain unter „Voice Authentication“ hinzu.',
    },
  } satisfies Record<ReachProblem, { title: string; mend: string }>,
}

export const link = {
  title: 'Mit einem Einmal-Link weitergeben',
  about:
    'Für jemanden, der das Telefon anderswo einrichtet. Der Link zeigt diese Karte einmal. Die Karte wird in diesem Browser verschlüsselt, und der Schlüssel steht nur im Link, sodass Sipdesk sie nicht lesen kann.',
  lifetime: 'So lange gilt der Link',
  lifetimes: {
    '1h': '1 Stunde',
    '24h': '24 Stunden',
    '7d': '7 Tage',
  } satisfies Record<HandoverLifetime, string>,
  make: 'Einmal-Link erstellen',
  makeAnother: 'Noch einen Link erstellen',
  making: 'Wird erstellt …',
  copyNow: 'Kopieren Sie den Link jetzt. Er ist nur dieses eine Mal zu sehen.',
  copy: 'Link kopieren',
  opensOnce: (end: ReactNode) => (
    <>
      Wer ihn zuerst öffnet, sieht die Karte; danach sieht sie niemand mehr. Der Link gilt bis {end}
      .
    </>
  ),
  over: 'Dieser Link funktioniert nicht mehr. Erstellen Sie einen neuen, um die Karte noch einmal weiterzugeben.',
  links: 'Links für diesen Zugang',
  refresh: 'Aktualisieren',
  refreshing: 'Wird aktualisiert …',
  /** `time` is „vor 3 Stunden“. */
  madeBy: (name: string, time: ReactNode) => (
    <>
      erstellt von {name}, {time}
    </>
  ),
  /** `time` is a date and a time of day. */
  states: {
    waiting: (time) => <>Wartet bis {time}</>,
    opened: (time) => <>Geöffnet am {time}</>,
    withdrawn: (time) => <>Zurückgezogen am {time}</>,
    expired: (time) => <>Nie geöffnet; abgelaufen am {time}</>,
  } satisfies Record<Handover['state'], (time: ReactNode) => ReactNode>,
  opened: (time: string) => `Der Einmal-Link wurde am ${time} geöffnet.`,
  withdraw: 'Zurückziehen',
  withdrawLink: (time: string) => `Den Link zurückziehen, der bis ${time} wartet`,
  withdrawing: 'Wird zurückgezogen …',
  withdrawn: 'Link zurückgezogen: Niemand kann ihn mehr öffnen.',
}

/** For whoever was sent a one-time link: they know neither Sipdesk nor Twilio. */
export const page = {
  incomplete: 'Dieser Link ist nicht vollständig',
  endMissing: 'Das Ende des Links fehlt.',
  openWhole: (
    <>
      Öffnen Sie den ganzen Link noch einmal, so wie Sie ihn bekommen haben, mit allem, was nach dem{' '}
      <code>#</code> steht. Er ist dadurch nicht verbraucht worden.
    </>
  ),
  signInDetails: 'Anmeldedaten für Ihr Telefon',
  about:
    'Jemand, der sich um Telefone kümmert, hat Ihnen diesen Link geschickt. Er führt zu einer Karte mit Benutzername und Passwort eines Telefons, eines Softphones oder einer Telefonanlage.',
  beforeYouGoOn: (
    <>
      <strong>Die Karte ist nur einmal zu sehen.</strong> Halten Sie das Telefon bereit, oder einen
      sicheren Ort für das Passwort, bevor Sie weitermachen. Die Karte wird in diesem Browser
      entschlüsselt, mit einem Schlüssel, der nur im Link steht.
    </>
  ),
  show: 'Karte zeigen',
  opening: 'Wird geöffnet …',
  lost: 'Die Verbindung brach ab, bevor die Karte hier war. Versuchen Sie es erneut, sobald Sie verbunden sind. Funktioniert der Link dann nicht mehr, wurde er unterwegs verbraucht: Bitten Sie um einen neuen.',
  damaged: 'Die Karte ist nicht lesbar',
  damagedDetail:
    'Der Link oder die Karte wurde unterwegs verändert, und der Link ist jetzt verbraucht. Sagen Sie das der Person, die ihn geschickt hat, und bitten Sie um einen neuen.',
  setUp: 'Richten Sie damit das Telefon ein',
  shownOnce: 'Diese Karte ist nur dieses eine Mal zu sehen.',
  keepOpen:
    'Niemand kann sie noch einmal zeigen, weder über diesen Link noch anders. Lassen Sie die Seite offen, bis das Telefon funktioniert, oder drucken Sie sie aus.',
  stored: 'Ich habe es gespeichert',
  print: 'Drucken',
  done: 'Fertig',
  gone: 'Die Karte ist von dieser Seite verschwunden, und der Link ist verbraucht. Sie können die Seite schließen.',
}

export const qrCode = {
  label: (address: string) => `QR-Code von ${address}`,
  /** It quotes a label of `tools`. */
  about:
    'Er enthält nur die Adresse, um dieses Gerät anzurufen: kein Passwort. Die Softphones, für die wir QR-Codes eines ganzen Kontos beschrieben fanden, verlangen darin die Anbieternummer ihres Herstellers oder die Adresse eines Servers. Geben Sie das Konto deshalb von Hand ein, oder nehmen Sie eine Datei aus „Für ein Gerät“.',
}

/** The characters of a password, as they are said on the phone. No two may sound the same. */
export const readAloud = {
  digits: ['null', 'eins', 'zwo', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
  small: (letter: string) => `kleines ${letter}`,
  capital: (letter: string) => `großes ${letter}`,
  /** `letter` is said as small or capital; `word` is of the NATO alphabet, which is the same everywhere. */
  asIn: (letter: string, word: string) => `${letter} wie ${word}`,
  signs: {
    ' ': 'Leerzeichen',
    '!': 'Ausrufezeichen',
    '"': 'Anführungszeichen',
    '#': 'Raute',
    $: 'Dollar',
    '%': 'Prozent',
    '&': 'Und-Zeichen',
    "'": 'Apostroph',
    '(': 'Klammer auf',
    ')': 'Klammer zu',
    '*': 'Stern',
    '+': 'Plus',
    ',': 'Komma',
    '-': 'Bindestrich',
    '.': 'Punkt',
    '/': 'Schrägstrich',
    ':': 'Doppelpunkt',
    ';': 'Semikolon',
    '<': 'kleiner als',
    '=': 'Gleichheitszeichen',
    '>': 'größer als',
    '?': 'Fragezeichen',
    '@': 'At-Zeichen',
    '[': 'eckige Klammer auf',
    '\\': 'Backslash',
    ']': 'eckige Klammer zu',
    '^': 'Zirkumflex',
    _: 'Unterstrich',
    '`': 'Backtick',
    '{': 'geschweifte Klammer auf',
    '|': 'senkrechter Strich',
    '}': 'geschweifte Klammer zu',
    '~': 'Tilde',
  } as Record<string, string>,
  /** For what is not ASCII; `number` is U+00E9. */
  unicode: (number: string) => `Unicode ${number}`,
}
