import type { Role } from '@sipdesk/shared/person.ts'
import type { ReactNode } from 'react'
import { formatNumber } from '#src/lib/format.ts'

/** Who has access, for admins. */
export const title = 'Personen'
export const loading = 'Die Personen werden geladen'

export const inviteHeading = 'Jemanden einladen'
export const name = 'Name'
export const emailAddress = 'E-Mail-Adresse'
export const role = 'Rolle'
export const invite = 'Einladen'
export const inviting = 'Wird eingeladen …'
export const invited = (person: string) => `${person} ist eingeladen`

/** What somebody of a role does, besides what the one before may do. */
export const roleHints: Record<Role, ReactNode> = {
  viewer: (
    <>
      <strong>Leser</strong> sehen Listen und Zugänge.
    </>
  ),
  operator: (
    <>
      <strong>Operatoren</strong> legen auch Zugänge an und wechseln Passwörter.
    </>
  ),
  admin: (
    <>
      <strong>Admins</strong> löschen auch, verwalten Listen und Personen und lesen das Protokoll.
    </>
  ),
}

export const linkFor = (person: string) => `Link für ${person}`
export const copyNow = 'Kopieren Sie den Link jetzt. Er wird nur dieses eine Mal angezeigt.'
export const passOn = (email: string) =>
  `Geben Sie ihn auf einem sicheren Weg weiter: Wer ihn hat, kann das Passwort festlegen und sich als ${email} anmelden.`
export const copyLink = 'Link kopieren'
/** `time` is a date with the time of day. */
export const worksUntil = (time: ReactNode) => <>Er gilt nur einmal, bis zum {time}.</>
export const done = 'Fertig'

export const everybody = 'Alle mit Zugriff'
export const nobodyYet = 'Noch hat niemand Zugriff.'
export const filter = 'Filter'
export const filterHint = 'Name oder E-Mail'
export const found = (count: number, total: number) =>
  `${formatNumber(count)} von ${formatNumber(total)} Personen`
export const nobodyFound = 'Bei niemandem steht das im Namen oder in der E-Mail-Adresse.'

export const email = 'E-Mail'
export const secondFactor = 'Zweiter Faktor'
export const yes = 'Ja'
export const no = 'Nein'
export const state = 'Zustand'
export const states = { active: 'Aktiv', invited: 'Eingeladen', disabled: 'Gesperrt' }
export const actions = 'Aktionen'
/** After the name of the person who reads it. */
export const you = '(Sie)'
export const actionOn = (action: string, person: string) => `${action}: ${person}`
export const notYourself = 'Sich selbst können Sie weder sperren noch entfernen.'
