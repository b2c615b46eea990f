import { formatNumber } from '#src/lib/format.ts'

export const title = 'Finden oder tun'
export const placeholder = 'Eine Liste, ein Benutzername oder ein Befehl'
export const results = 'Treffer'

export const actions = 'Befehle'
export const lists = 'Listen'
export const credentials = 'Zugänge'

export const found = (count: number) => `${formatNumber(count)} gefunden`
export const nothing = (text: string) => `Nichts heißt „${text}“.`
export const allFound = (count: number) =>
  `Alle ${formatNumber(count)} gefundenen Benutzernamen zeigen`
export const reading = 'Die Benutzernamen aller Listen werden gelesen …'
export const notRead =
  'Die Benutzernamen waren nicht zu lesen. Listen und Befehle gibt es trotzdem.'
