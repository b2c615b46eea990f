import { formatNumber } from '#src/lib/format.ts'
import type { HistoryEntry, SeenCredential } from '@sipdesk/shared/person-details.ts'
import type { ReactNode } from 'react'

/** One person, for admins. */
export const person = {
  loading: 'Die Person wird geladen',
  back: 'Alle Personen',
  actions: 'Aktionen',
  states: { disabled: 'Gesperrt', removed: 'Entfernt' },
  signIn: 'Anmeldung',
  lastSignIn: 'Letzte Anmeldung',
  never: 'Keine aufgezeichnet',
  password: 'Passwort',
  companyAccount: 'Firmenkonto',
  authenticatorApp: 'Authenticator-App',
  passkeys: 'Passkeys',
  yes: 'Ja',
  no: 'Nein',
  noPasskey: 'Keine',
  neverUsed: 'nie verwendet',
  used: (time: ReactNode) => <>verwendet {time}</>,
  sessions: 'Angemeldet',
  notSignedIn: 'Nirgends angemeldet.',
  browser: 'Browser',
  address: 'Adresse',
  signedInAt: 'Angemeldet',
  lastSeen: 'Zuletzt aktiv',
  thisOne: 'Dieses Gerät',
  endSessions: {
    label: 'Überall abmelden',
    title: (name: string) => `${name} überall abmelden?`,
    /** `isOwn` where it is the admin's own account: the session in use stays. */
    consequence: (isOwn: boolean) =>
      isOwn
        ? 'Alle anderen Sitzungen enden sofort. Die, die Sie gerade verwenden, bleibt.'
        : 'Alle Sitzungen enden sofort. Passwort, zweite Faktoren und Firmenkonto bleiben: Um die Person auszuschließen, sperren Sie das Konto.',
    done: (name: string) => `${name} ist überall abgemeldet`,
  },
  history: 'Verlauf des Kontos',
  activity: 'Aktivität dieser Person',
  noHistory: 'Nichts aufgezeichnet.',
  what: 'Was',
  when: 'Wann',
  by: 'Von',
  themselves: 'Die Person selbst',
  withRole: (what: string, role: string) => `${what}: ${role}`,
  done: {
    'person.invite': 'Eingeladen',
    'person.join': 'Beigetreten',
    'person.change-role': 'Rolle geändert',
    'person.change-lists': 'Listen geändert',
    'person.disable': 'Gesperrt',
    'person.enable': 'Entsperrt',
    'person.remove': 'Entfernt',
    'person.reset-second-factor': 'Zweiter Faktor zurückgesetzt',
    'person.reset-password': 'Passwort zurückgesetzt',
    'person.recover': 'Auf dem Server wiederhergestellt',
    'company-account.approve': 'Firmenkonto freigegeben',
    'company-account.refuse': 'Firmenkonto abgelehnt',
    'session.revoke': 'Sitzungen beendet',
  } satisfies Record<HistoryEntry['action'], string>,
}

/** The credentials whose password a person has seen. */
export const seen = {
  heading: 'Zugangsdaten, die diese Person gesehen hat',
  about:
    'Die Person hat sie angelegt oder ihr Passwort geändert, einen Einmal-Link dafür erstellt oder einen geöffnet, während sie angemeldet war. Änderungen außerhalb von Sipdesk sind hier nicht bekannt.',
  loading: 'Die Zugangsdaten werden geladen',
  none: 'Keine aufgezeichnet.',
  show: 'Anzeigen',
  working: (count: number) => `Seither nicht geändert (${formatNumber(count)})`,
  all: (count: number) => `Alle (${formatNumber(count)})`,
  isCut: (count: number) => `Nur die letzten ${formatNumber(count)} werden gezeigt.`,
  noneWorking: 'Alle wurden seither geändert.',
  copyUsernames: (count: number) =>
    count === 1 ? 'Benutzernamen kopieren' : `${formatNumber(count)} Benutzernamen kopieren`,
  username: 'Benutzername',
  list: 'Liste',
  how: 'Wie',
  ways: {
    created: 'angelegt',
    rotated: 'Passwort geändert',
    'link-made': 'Link erstellt',
    'link-opened': 'Link geöffnet',
  } satisfies Record<SeenCredential['by'][number], string>,
  last: 'Zuletzt gesehen',
  since: 'Seither',
  notChanged: 'Nicht geändert: Passwort ändern',
  changed: { rotated: 'Geändert', deleted: 'Gelöscht' },
  more: 'Mehr anzeigen',
}
