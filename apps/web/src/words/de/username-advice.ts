import type { UsernameWarning } from '@sipdesk/shared/username-advice.ts'

type Duplicate = { username: string; listName: string; domainName: string }

/** What is said of a username while it is typed. */
export const warnings: Record<UsernameWarning, string> = {
  'outer-space':
    'Am Anfang oder am Ende steht ein Leerzeichen. Twilio behält es, und das Telefon muss es mitsenden.',
  'upper-case':
    'Manche Telefone machen aus großen Buchstaben kleine. Twilio unterscheidet sie, und die Anmeldung würde scheitern.',
  'unusual-characters':
    'Manche Telefone nehmen nur A–Z, Ziffern, Punkt, Unterstrich, Bindestrich, @ und ein Plus am Anfang an.',
}
export const duplicate = ({ username, listName, domainName }: Duplicate) =>
  `„${username}“ steht auch in der Liste „${listName}“, und die Domain ${domainName} nimmt beide Listen an. Welches der beiden Passwörter sie verlangt, ist ungewiss: Wählen Sie einen anderen Benutzernamen.`

export const use = (username: string) => `„${username}“ verwenden`
export const rotateInstead = 'Stattdessen sein Passwort wechseln'
export const showOther = 'Den anderen Zugang anzeigen'
