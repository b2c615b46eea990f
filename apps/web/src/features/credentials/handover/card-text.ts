import type { Card } from './card.ts'
import { cardWords, limitOf } from './card-words.ts'
import { readAloud } from './read-aloud.ts'
import { settingsOf } from './settings.ts'

/** The whole card as plain text, a line for each thing a device asks for. */
export function cardText(card: Card): string {
  const limit = limitOf(card.domain)
  return [
    `Username: ${card.username}`,
    `Authorization ID: ${card.username}`,
    `Password: ${card.password}`,
    ...connectionLines(card),
    ...(limit ? ['', `${limit.title}. ${limit.mend}`] : []),
    '',
    'The password, to be read out:',
    ...readAloud(card.password).map(({ text, words }) => `${text}: ${words.join(', ')}`),
    '',
  ].join('\n')
}

function connectionLines(card: Card): string[] {
  if (!card.domain) return []
  const settings = settingsOf(card, card.domain)
  return [
    `Registrar (SIP domain): ${settings.registrar}`,
    `Outbound proxy: ${cardWords.outboundProxy(settings)}`,
    `Transport: ${cardWords.transport(settings)}`,
    `SRTP: ${cardWords.srtp(settings)}`,
    `Register expiry: ${cardWords.expiry}`,
    `Address: ${settings.address}`,
  ]
}
