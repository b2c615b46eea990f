import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { Handover, HandoverLifetime } from '@sipdesk/shared/handovers.ts'
import type { ReactNode } from 'react'
import { Code } from '#src/lib/value.tsx'

export const tools = {
  domainsUnknown:
    'Benutzername und Passwort sind trotzdem richtig. Der Registrar ist der Name der SIP-Domain in Twilio, die diese Zugangsliste akzeptiert.',
  domain: 'SIP-Domain',
  place: 'Wo das Gerät steht',
  anywhere: 'Automatisch (Ashburn, USA)',
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
  copyAll: 'Alles kopieren',
  copyAllAsText: 'Alles als Text kopieren',
  copyRow: 'Als Zeile kopieren',
  copyRowAsCells: 'Als Zeile kopieren, zwei Zellen einer Tabelle',
  print: 'Drucken',
  save: 'Speichern',
  saveAsText: 'Als Textdatei speichern',
  ways: 'Wege zum Gerät',
  settings: 'Einstellungen',
  deviceFile: 'Gerätedatei',
  link: 'Einmal-Link',
  code: 'QR',
  loadingPart: 'Wird geladen',
  authorizationId: 'Authentifizierungs-ID',
  registrar: 'Registrar (SIP-Domain)',
  readOut: 'Das Passwort, buchstabiert:',
  forDevice: 'Für ein Gerät',
  chooseDevice: 'Gerät wählen',
  settingsFor: (device: string) => `Einstellungen für ${device}`,
  copySettingsFor: (device: string) => `Einstellungen für ${device} kopieren`,
  format: 'Dokumentation des Formats',
  download: 'Herunterladen',
  downloadFile: (fileName: string) => `${fileName} herunterladen`,
  notWritable: 'Dieses Format kann diesen Benutzernamen oder dieses Passwort nicht darstellen',
  enterByHand:
    'Geben Sie beides von Hand in das Gerät ein, oder verwenden Sie einen Benutzernamen und ein Passwort aus Buchstaben und Ziffern.',
  asterisk: {
    label: 'Asterisk (pjsip.conf)',
    use: 'Fügen Sie den Text in pjsip.conf ein, und setzen Sie „context“ auf den Teil Ihres Dialplans, der Anrufe verarbeitet.',
  },
  baresip: {
    label: 'baresip (Datei „accounts“)',
    use: 'Fügen Sie die Zeile in ~/.baresip/accounts ein. Eine sichere Domain braucht das Modul „srtp“ in ~/.baresip/config.',
  },
  grandstream: {
    label: 'Grandstream GXP17xx',
    use: 'Nennen Sie die Datei cfg + die MAC-Adresse in Kleinbuchstaben, etwa cfg000b820102ab.xml, und legen Sie sie auf Ihrem Provisioning-Server ab.',
  },
  linphone: {
    label: 'Linphone (Remote Provisioning)',
    use: 'Legen Sie die Datei dort ab, wo nur dieses Linphone sie über https abrufen kann, und geben Sie diese Adresse in Linphone unter „Remote Provisioning“ ein. Entfernen Sie die Datei danach.',
  },
  poly: {
    label: 'Poly (Polycom) mit UC Software',
    use: 'Legen Sie die Datei auf dem Provisioning-Server des Telefons ab, und tragen Sie ihren Namen in die Hauptkonfigurationsdatei des Telefons ein.',
  },
}

export const card = {
  username: 'Benutzername',
  usernameAndId: 'Benutzername und Authentifizierungs-ID',
  copyUsername: 'Benutzernamen kopieren',
  password: 'Passwort',
  copyPassword: 'Passwort kopieren',
  readAloud: 'Vorlesen',
  capitals: 'GROSS geschrieben heißt Großbuchstabe',
  registrar: 'Registrar',
  outboundProxy: 'Outbound-Proxy',
  noProxy: 'Nicht nötig',
  transport: 'Transport',
  transports: (isSecure: boolean) =>
    isSecure ? 'TLS, Port 5061' : 'UDP oder TCP über Port 5060 oder TLS über Port 5061',
  srtp: 'SRTP',
  encryption: (isSecure: boolean) =>
    isSecure
      ? 'Erforderlich: Diese SIP-Domain weist Anrufe ohne SRTP ab'
      : 'Aus: Diese SIP-Domain weist Anrufe mit SRTP ab',
  expiry: 'Gültigkeit der Registrierung',
  seconds: '3600 Sekunden (600 bis 3600)',
  address: 'Adresse',
  /** `name` is one of the names above. */
  copySetting: (name: string) => `${name} kopieren`,
  limits: {
    'no-domain': {
      title: 'Diese Zugangsliste wird noch von keiner SIP-Domain akzeptiert',
      fix: 'Ein Gerät, das sie verwendet, wird abgewiesen (Twilio-Fehler 32212 oder 32202). Öffnen Sie in Twilio eine SIP-Domain, und fügen Sie ihr die Liste hinzu, für Registrierungen und für Anrufe.',
    },
    'calls-only': {
      title: 'Diese SIP-Domain akzeptiert Anrufe, aber keine Registrierungen',
      fix: 'Ein Gerät kann anrufen, aber es klingelt nicht: Die Registrierung schlägt mit dem Twilio-Fehler 32212 fehl. Fügen Sie die Zugangsliste in Twilio bei der Domain unter „SIP Registration“ hinzu, oder schalten Sie die Registrierung im Gerät aus.',
    },
    'registration-off': {
      title: 'In dieser SIP-Domain ist die SIP-Registrierung ausgeschaltet',
      fix: 'Die Registrierung schlägt mit dem Twilio-Fehler 32210 fehl, sodass ein Gerät nicht klingelt. Schalten Sie in Twilio die SIP-Registrierung der Domain ein.',
    },
    'registrations-only': {
      title: 'Diese SIP-Domain akzeptiert Registrierungen, aber keine Anrufe',
      fix: 'Ein Gerät klingelt, aber seine eigenen Anrufe werden abgewiesen. Fügen Sie die Zugangsliste in Twilio bei der Domain unter „Voice Authentication“ hinzu.',
    },
  } satisfies Record<ReachProblem, { title: string; fix: string }>,
}

export const link = {
  title: 'Mit einem Einmal-Link weitergeben',
  about:
    'Zum Einrichten des Telefons an einem anderen Ort. Der Link zeigt diese Karte einmal. Die Karte wird in diesem Browser verschlüsselt, und nur der Link enthält den Schlüssel, sodass Sipdesk sie nicht lesen kann.',
  lifetime: 'Gültigkeit des Links',
  lifetimes: { '1h': '1 Stunde', '24h': '24 Stunden', '7d': '7 Tage' } satisfies Record<
    HandoverLifetime,
    string
  >,
  make: 'Einmal-Link erstellen',
  makeAnother: 'Weiteren Link erstellen',
  making: 'Wird erstellt …',
  copyNow: 'Kopieren Sie den Link jetzt. Er wird nicht noch einmal angezeigt.',
  copy: 'Link kopieren',
  opensOnce: (end: ReactNode) => (
    <>Nur die erste Person, die ihn öffnet, sieht die Karte, und nur bis {end}.</>
  ),
  over: 'Dieser Link funktioniert nicht mehr. Erstellen Sie einen neuen, um die Karte erneut weiterzugeben.',
  links: 'Links für diesen Zugang',
  /** `time` is „vor 3 Stunden“. */
  madeBy: (name: ReactNode, time: ReactNode) => (
    <>
      erstellt von {name}, {time}
    </>
  ),
  /** `time` is a date and a time of day. */
  states: {
    waiting: (time) => <>Gültig bis {time}</>,
    opened: (time) => <>Geöffnet am {time}</>,
    withdrawn: (time) => <>Zurückgezogen am {time}</>,
    expired: (time) => <>Nie geöffnet; abgelaufen am {time}</>,
  } satisfies Record<Handover['state'], (time: ReactNode) => ReactNode>,
  opened: (time: string) => `Der Einmal-Link wurde am ${time} geöffnet.`,
  withdraw: 'Zurückziehen',
  withdrawLink: (time: string) => `Den Link zurückziehen, der bis ${time} gilt`,
  withdrawing: 'Wird zurückgezogen …',
  withdrawn: 'Link zurückgezogen: Er lässt sich nicht mehr öffnen.',
}

/** For people who were sent a one-time link: they know neither Sipdesk nor Twilio. */
export const page = {
  incomplete: 'Dieser Link ist nicht vollständig',
  endMissing: 'Das Ende des Links fehlt.',
  openWhole: (
    <>
      Öffnen Sie den vollständigen Link noch einmal, so wie Sie ihn erhalten haben, mit allem, was
      nach dem <Code>#</Code> steht.
    </>
  ),
  /** What is known where nobody clicked. */
  notUsedUpHere: 'Diese Seite aufzurufen verbraucht ihn nicht.',
  maybeUsedUp: 'Vielleicht ist er inzwischen verbraucht; bitten Sie dann um einen neuen.',
  opened: 'Sie haben diesen Link geöffnet',
  openedHere: 'Er wurde in diesem Tab bereits geöffnet, und seine Karte wird nur einmal angezeigt.',
  askForNew: 'Wenn Sie die Karte nicht gespeichert haben, bitten Sie um einen neuen Link.',
  signInDetails: 'Anmeldedaten für Ihr Telefon',
  about:
    'Ihr Telefon-Administrator hat Ihnen diesen Link geschickt. Er öffnet eine Karte mit Benutzername und Passwort eines Telefons, eines Softphones oder einer Telefonanlage.',
  beforeYouGoOn: (
    <>
      <strong>Die Karte wird nur einmal angezeigt.</strong> Halten Sie das Telefon oder einen
      sicheren Ort für das Passwort bereit, bevor Sie fortfahren. Die Karte wird in diesem Browser
      entschlüsselt, mit einem Schlüssel, den nur der Link enthält.
    </>
  ),
  show: 'Karte anzeigen',
  opening: 'Wird geöffnet …',
  lost: 'Die Verbindung ist abgebrochen, bevor die Karte ankam. Versuchen Sie es erneut, sobald Sie wieder online sind. Funktioniert der Link dann nicht mehr, wurde er unterwegs verbraucht: Bitten Sie um einen neuen.',
  damaged: 'Die Karte kann nicht gelesen werden',
  damagedDetail:
    'Der Link oder die Karte wurde unterwegs verändert, und der Link ist jetzt verbraucht. Informieren Sie den Absender, und bitten Sie um einen neuen.',
  setUp: 'Anmeldedaten Ihres Telefons',
  shownOnce: 'Diese Karte wird nur einmal angezeigt.',
  /** Under what does not work yet; the reader has no access to Twilio. */
  tellSender:
    'Bis das in Twilio behoben ist, funktioniert das Telefon nur teilweise oder gar nicht. Sagen Sie der Person Bescheid, die Ihnen den Link geschickt hat.',
  keepOpen:
    'Sie lässt sich nicht noch einmal anzeigen, weder über diesen Link noch auf anderem Weg. Lassen Sie die Seite geöffnet, bis das Telefon funktioniert, oder drucken Sie sie aus.',
  stored: 'Ich habe es gespeichert',
  print: 'Drucken',
  done: 'Fertig',
  gone: 'Die Karte wurde von dieser Seite entfernt, und der Link ist verbraucht. Sie können die Seite schließen.',
}

export const qrCode = {
  label: (address: string) => `QR-Code von ${address}`,
  /** It quotes a tab. */
  about:
    'Er enthält nur die Adresse, unter der dieses Gerät angerufen wird, kein Passwort. Softphones, die ein Konto einscannen können, erwarten stattdessen die Anbieternummer ihres Herstellers oder eine Serveradresse: Geben Sie das Konto von Hand ein, oder verwenden Sie die „Gerätedatei“.',
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
  /** `number` is U+00E9. */
  unicode: (number: string) => `Unicode ${number}`,
}
