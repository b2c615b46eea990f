import { card as messages, tools as toolsMessages } from '#messages/features/handovers'
import { limitOf, settingsOf, type Card } from './card.ts'
import { readAloud } from './read-aloud.ts'

/** The whole card as plain text, a line for each thing a device asks for. */
export function cardText(card: Card): string {
  const limit = limitOf(card.domain)
  return [
    line(messages.username, card.username),
    line(toolsMessages.authorizationId, card.username),
    line(messages.password, card.password),
    ...connectionLines(card),
    ...(limit ? ['', `${limit.title}. ${limit.fix}`] : []),
    '',
    toolsMessages.readOut,
    ...readAloud(card.password).map((group) => line(group.text, group.words.join(', '))),
    '',
  ].join('\n')
}

/** Username and password as two cells of a spreadsheet; a cell with a quote or a line break is quoted, as Excel does. */
export function cardRow({ username, password }: Pick<Card, 'username' | 'password'>): string {
  return [username, password].map(cell).join('\t')
}

function cell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function connectionLines(card: Card): string[] {
  if (!card.domain) return []
  const settings = settingsOf(card, card.domain)
  return [
    line(toolsMessages.registrar, settings.registrar),
    line(messages.outboundProxy, settings.outboundProxy ?? messages.noProxy),
    line(messages.transport, messages.transports(settings.isSecure)),
    line(messages.srtp, messages.encryption(settings.isSecure)),
    line(messages.expiry, messages.seconds),
    line(messages.address, settings.address),
  ]
}

function line(name: string, value: string): string {
  return `${name}: ${value}`
}
