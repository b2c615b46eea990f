import { formatNumber } from '#src/lib/format.ts'
import { roleNames } from '#messages/ui'
import type { IdleCompanyAccount, Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import type { ReactNode } from 'react'

/** Who has access, for admins. */
export const page = {
  loading: 'Die Personen werden geladen',
  inviteHeading: 'Person einladen',
  name: 'Name',
  emailAddress: 'E-Mail-Adresse',
  role: 'Rolle',
  invite: 'Einladen',
  inviting: 'Wird eingeladen …',
  invited: (person: string) => `${person} ist eingeladen`,
  /** What each role may do besides what the one before may. */
  roleHints: {
    viewer: (
      <>
        <strong>Leser</strong> sehen Listen und Zugänge.
      </>
    ),
    operator: (
      <>
        <strong>Operatoren</strong> legen auch Zugänge an und ändern Passwörter.
      </>
    ),
    admin: (
      <>
        <strong>Admins</strong> löschen auch Zugänge, verwalten Listen und Personen und sehen die
        Aktivität.
      </>
    ),
  } satisfies Record<Role, ReactNode>,
  linkFor: (person: string) => `Link für ${person}`,
  copyNow: 'Kopieren Sie den Link jetzt. Er wird nicht noch einmal angezeigt.',
  /** `isLocal`, here and below, where passwords open anything. */
  passOn: (email: string, isLocal: boolean) =>
    isLocal
      ? `Geben Sie ihn auf einem sicheren Weg weiter: Wer ihn hat, kann das Passwort festlegen und sich als ${email} anmelden.`
      : `Geben Sie ihn auf einem sicheren Weg weiter: Wer ihn als Erstes öffnet, kann sich von da an mit dem eigenen Firmenkonto als ${email} anmelden.`,
  copyLink: 'Link kopieren',
  /** `time` is a date with the time of day. */
  worksUntil: (time: ReactNode) => <>Er lässt sich einmal verwenden, bis zum {time}.</>,
  done: 'Fertig',
  everybody: 'Personen mit Zugriff',
  empty: 'Noch hat niemand Zugriff.',
  filter: 'Filter',
  filterHint: 'Name oder E-Mail',
  found: (count: number, total: number) =>
    `${formatNumber(count)} von ${formatNumber(total)} Personen`,
  noMatch: 'Keine Person entspricht dem Filter.',
  email: 'E-Mail',
  secondFactor: 'Zweiter Faktor',
  yes: 'Ja',
  no: 'Nein',
  state: 'Status',
  states: { active: 'Aktiv', invited: 'Eingeladen', disabled: 'Gesperrt' },
  actions: 'Aktionen',
  /** After the name of the person who reads it. */
  you: '(Sie)',
  actionOn: (action: string, person: string) => `${action}: ${person}`,
  notYourself: 'Sich selbst können Sie weder sperren noch entfernen.',
}

/**
 * What an admin may do to a person: `label` is on the button that asks and on the one that confirms,
 * `title` and `consequence` are what is asked, `done` is told afterwards. `isOwn` if they do it to themselves.
 */
export const actions = {
  changeRole: {
    label: 'Rolle ändern',
    title: (name: string) => `Die Rolle von ${name} ändern?`,
    consequence: (_: Person, isOwn: boolean) =>
      isOwn
        ? 'Das gilt sofort. Nur Admins können diese Seite öffnen.'
        : 'Das gilt sofort. Die Person bleibt angemeldet.',
    done: (name: string) => `Rolle von ${name} geändert`,
  },
  newLink: {
    label: 'Neuer Passwort-Link',
    title: (name: string) => `Einen neuen Passwort-Link für ${name} erstellen?`,
    consequence: ({ hasJoined }: Person, isOwn: boolean) => {
      if (!hasJoined) return 'Ein früherer Link gilt dann nicht mehr.'
      return isOwn
        ? 'Ihr Passwort gilt nicht mehr, und Ihre anderen Sitzungen werden beendet. Passkeys gelten nur noch als zweiter Faktor. Mit dem Link legen Sie ein neues fest. Ein früherer Link gilt dann nicht mehr.'
        : 'Das Passwort gilt nicht mehr, und die Person wird sofort abgemeldet. Passkeys gelten nur noch als zweiter Faktor. Mit dem Link legt sie ein neues fest. Ein früherer Link gilt dann nicht mehr.'
    },
    done: (name: string) => `Link für ${name} erstellt`,
  },
  /** The same where passwords are switched off. */
  companyLink: {
    label: 'Neuer Einladungslink',
    title: (name: string) => `Einen neuen Einladungslink für ${name} erstellen?`,
    consequence: ({ hasJoined }: Person, isOwn: boolean) => {
      const earlier = 'Ein früherer Link gilt dann nicht mehr.'
      if (!hasJoined) return earlier
      return isOwn
        ? `Ihre anderen Sitzungen werden beendet. Mit dem Link melden Sie sich künftig mit Ihrem Firmenkonto an. ${earlier}`
        : `Die Person wird sofort abgemeldet. Mit dem Link meldet sie sich künftig mit ihrem Firmenkonto an. ${earlier}`
    },
    done: (name: string) => `Link für ${name} erstellt`,
  },
  resetSecondFactor: {
    label: 'Zweiten Faktor zurücksetzen',
    title: (name: string) => `Den zweiten Faktor von ${name} zurücksetzen?`,
    consequence: (_: Person, isOwn: boolean, isLocal: boolean) => {
      const end = isOwn ? 'Sie werden sofort abgemeldet.' : 'Die Person wird sofort abgemeldet.'
      return isLocal
        ? `${end} Authenticator-App, Wiederherstellungscodes und Passkeys gelten nicht mehr. Bis ein neuer eingerichtet ist, genügt das Passwort oder das Firmenkonto allein.`
        : `${end} Authenticator-App, Wiederherstellungscodes und Passkeys gelten nicht mehr. Bis ein neuer eingerichtet ist, genügt das Firmenkonto allein.`
    },
    done: (name: string) => `Zweiter Faktor von ${name} zurückgesetzt`,
  },
  disable: {
    label: 'Sperren',
    title: (name: string) => `${name} sperren?`,
    consequence: () =>
      'Die Person wird sofort abgemeldet. Ihre Aktivität bleibt aufgezeichnet. Sie können die Person wieder entsperren.',
    done: (name: string) => `${name} ist gesperrt`,
  },
  enable: {
    label: 'Entsperren',
    title: (name: string) => `${name} entsperren?`,
    consequence: ({ role }: Person) =>
      `Die Person kann sich wieder anmelden, mit der Rolle ${roleNames[role]}.`,
    done: (name: string) => `${name} ist entsperrt`,
  },
  remove: {
    label: 'Entfernen',
    title: (name: string) => `${name} entfernen?`,
    consequence: () =>
      'Die Person wird sofort abgemeldet. Ihre Aktivität bleibt aufgezeichnet. Soll die Person wieder Zugriff haben, laden Sie sie erneut ein.',
    done: (name: string) => `${name} ist entfernt`,
  },
}

/** Company accounts that open nobody yet, or never. `title`, `consequence` and `done` are as above. */
export const companyAccounts = {
  heading: 'Firmenkonten',
  person: 'Person',
  email: 'E-Mail',
  /** The permanent name of an account at the company's provider (the claim “sub”). */
  subject: 'Firmenkonto (sub)',
  state: 'Status',
  states: {
    waiting: 'Wartet auf Freigabe',
    second: 'Nicht verwendet: Ein älteres gilt',
  } satisfies Record<IdleCompanyAccount['state'], string>,
  actions: 'Aktionen',
  actionOn: (action: string, person: string) => `${action}: ${person}`,
  approve: {
    label: 'Freigeben',
    title: (name: string) => `Die Anmeldung als ${name} mit diesem Firmenkonto erlauben?`,
    consequence: ({ name, role }: Person) =>
      `Es hat die E-Mail-Adresse von ${name}. Prüfen Sie, ob es derselben Person gehört: Wer sich damit anmeldet, hat die Rolle ${roleNames[role]}, sofern das Verzeichnis Ihrer Firma keine andere vergibt.`,
    done: (name: string) => `Firmenkonto von ${name} freigegeben`,
  },
  refuse: {
    label: 'Ablehnen',
    title: (name: string) => `Dieses Firmenkonto für ${name} ablehnen?`,
    consequence: () =>
      'Es kann nicht zur Anmeldung verwendet werden. Wird es noch einmal versucht, wartet es wieder hier.',
    done: (name: string) => `Firmenkonto für ${name} abgelehnt`,
  },
}

/** Which lists a person may reach. */
export const lists = {
  label: 'Listen',
  all: 'Alle Listen',
  chosen: 'Ausgewählte Listen',
  allShort: 'Alle',
  some: (count: number) => (count === 1 ? '1 Liste' : count === 0 ? 'Keine' : `${count} Listen`),
  fromDirectory: '(aus dem Verzeichnis)',
  loading: 'Die Listen werden geladen',
  filter: 'Listen filtern',
  count: (chosen: number, of: number) => `${chosen} von ${of} Listen ausgewählt`,
  gone: 'Nicht mehr vorhanden',
  change: 'Listen ändern',
  title: (name: string) => `Auf welche Listen hat ${name} Zugriff?`,
  consequence: (isLimited: boolean) =>
    isLimited
      ? 'Das gilt sofort; die Person bleibt angemeldet. Andere Listen gibt es für sie nicht: keine Namen, keine Größen, keine Suchtreffer. Schon erstellte Einmal-Links funktionieren weiter.'
      : 'Das gilt sofort; die Person bleibt angemeldet.',
  done: (name: string) => `Listen von ${name} geändert`,
}

/** Company accounts that were refused, or let in without lists: what their provider says of them lacks a claim. */
export const missingClaims = {
  title: 'Der Anmeldedienst Ihrer Firma lässt weg, was Sipdesk braucht',
  missing: (who: ReactNode, claim: ReactNode, at: ReactNode) => (
    <>
      {who} wurde abgewiesen: Der Claim {claim} fehlt oder zählt nicht. Zuletzt versucht: {at}
    </>
  ),
  withoutLists: (who: ReactNode, claim: ReactNode, at: ReactNode) => (
    <>
      {who} wurde ohne Listen angemeldet: Der Claim {claim} fehlt. Zuletzt angemeldet: {at}
    </>
  ),
}
