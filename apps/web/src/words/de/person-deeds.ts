import type { Person } from '@sipdesk/shared/person.ts'
import { roleNames } from '#words/role-names.ts'

/**
 * What an admin may do to a person: `label` is on the button that asks and on the one that confirms,
 * `title` and `consequence` are what is asked, `done` is told afterwards. `isOwn` if they do it to themselves.
 */
export const changeRole = {
  label: 'Rolle ändern',
  title: (name: string) => `Die Rolle von ${name} ändern?`,
  consequence: (_: Person, isOwn: boolean) =>
    isOwn
      ? 'Das gilt sofort. Nur ein Admin kann diese Seite öffnen.'
      : 'Das gilt sofort. Die Person bleibt angemeldet.',
  done: (name: string) => `Rolle von ${name} geändert`,
}

export const newLink = {
  label: 'Neuer Passwort-Link',
  title: (name: string) => `Einen neuen Passwort-Link für ${name} anlegen?`,
  consequence: ({ hasJoined }: Person, isOwn: boolean) => {
    if (!hasJoined) return 'Ein früherer Link gilt dann nicht mehr.'
    return isOwn
      ? 'Ihre anderen Sitzungen enden. Das Passwort bleibt, bis der Link verwendet wird. Ein früherer Link gilt dann nicht mehr.'
      : 'Die Person wird sofort abgemeldet. Das Passwort bleibt, bis der Link verwendet wird. Ein früherer Link gilt dann nicht mehr.'
  },
  done: (name: string) => `Link für ${name} angelegt`,
}

export const resetSecondFactor = {
  label: 'Zweiten Faktor zurücksetzen',
  title: (name: string) => `Den zweiten Faktor von ${name} zurücksetzen?`,
  consequence: (_: Person, isOwn: boolean) =>
    isOwn
      ? 'Sie werden sofort abgemeldet. Bis ein neuer eingerichtet ist, genügt das Passwort allein.'
      : 'Die Person wird sofort abgemeldet. Bis ein neuer eingerichtet ist, genügt das Passwort allein.',
  done: (name: string) => `Zweiter Faktor von ${name} zurückgesetzt`,
}

export const disable = {
  label: 'Sperren',
  title: (name: string) => `${name} sperren?`,
  consequence: () =>
    'Die Person wird sofort abgemeldet. Was sie getan hat, bleibt im Protokoll. Sie können sie wieder entsperren.',
  done: (name: string) => `${name} ist gesperrt`,
}

export const enable = {
  label: 'Entsperren',
  title: (name: string) => `${name} entsperren?`,
  consequence: ({ role }: Person) =>
    `Die Person kann sich wieder anmelden, mit der Rolle ${roleNames[role]}.`,
  done: (name: string) => `${name} ist entsperrt`,
}

export const remove = {
  label: 'Entfernen',
  title: (name: string) => `${name} entfernen?`,
  consequence: () =>
    'Die Person wird sofort abgemeldet. Was sie getan hat, bleibt im Protokoll. Soll sie wieder Zugriff haben, laden Sie sie erneut ein.',
  done: (name: string) => `${name} ist entfernt`,
}
