import type { Handover, HandoverLifetime } from '@sipdesk/shared/handovers-api.ts'
import type { ReactNode } from 'react'

export const title = 'Mit einem Einmal-Link weitergeben'
export const about =
  'Für jemanden, der das Telefon anderswo einrichtet. Der Link zeigt diese Karte einmal. Die Karte wird in diesem Browser verschlüsselt, und der Schlüssel steht nur im Link, sodass Sipdesk sie nicht lesen kann.'
export const lifetime = 'So lange gilt der Link'
export const lifetimes: Record<HandoverLifetime, string> = {
  '1h': '1 Stunde',
  '24h': '24 Stunden',
  '7d': '7 Tage',
}
export const make = 'Einmal-Link erstellen'
export const makeAnother = 'Noch einen Link erstellen'
export const making = 'Wird erstellt …'

export const copyNow = 'Kopieren Sie den Link jetzt. Er ist nur dieses eine Mal zu sehen.'
export const copy = 'Link kopieren'
export const opensOnce = (end: ReactNode) => (
  <>
    Wer ihn zuerst öffnet, sieht die Karte; danach sieht sie niemand mehr. Der Link gilt bis {end}.
  </>
)
export const over =
  'Dieser Link funktioniert nicht mehr. Erstellen Sie einen neuen, um die Karte noch einmal weiterzugeben.'

export const links = 'Links für diesen Zugang'
export const refresh = 'Aktualisieren'
export const refreshing = 'Wird aktualisiert …'
/** `time` is „vor 3 Stunden“. */
export const madeBy = (name: string, time: ReactNode) => (
  <>
    erstellt von {name}, {time}
  </>
)
/** `time` is a date and a time of day. */
export const states: Record<Handover['state'], (time: ReactNode) => ReactNode> = {
  waiting: (time) => <>Wartet bis {time}</>,
  opened: (time) => <>Geöffnet am {time}</>,
  withdrawn: (time) => <>Zurückgezogen am {time}</>,
  expired: (time) => <>Nie geöffnet; abgelaufen am {time}</>,
}
export const opened = (time: string) => `Der Einmal-Link wurde am ${time} geöffnet.`

export const withdraw = 'Zurückziehen'
export const withdrawLink = (time: string) => `Den Link zurückziehen, der bis ${time} wartet`
export const withdrawing = 'Wird zurückgezogen …'
export const withdrawn = 'Link zurückgezogen: Niemand kann ihn mehr öffnen.'
