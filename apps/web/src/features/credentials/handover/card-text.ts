import type { Card } from './card.ts'
import { limitOf } from './limit.ts'
import { readAloud } from './read-aloud.ts'
import { settingsOf } from './settings.ts'
import * as words from '#words/card-view.ts'
import * as others from '#words/for-press.tsx'

/** The whole card as plain text, a line for each thing a device asks for. */
export function cardText(card: Card): string {
  const limit = limitOf(card.domain)
  return [
    line(words.username, card.username),
    line(others.authorizationId, card.username),
    line(words.password, card.password),
    ...connectionLines(card),
    ...(limit ? ['', `${limit.title}. ${limit.mend}`] : []),
    '',
    others.readOut,
    ...readAloud(card.password).map((group) => line(group.text, group.words.join(', '))),
    '',
  ].join('\n')
}

function connectionLines(card: Card): string[] {
  if (!card.domain) return []
  const settings = settingsOf(card, card.domain)
  return [
    line(others.registrar, settings.registrar),
    line(words.outboundProxy, settings.outboundProxy ?? words.noProxy),
    line(words.transport, words.transports(settings.isSecure)),
    line(words.srtp, words.encryption(settings.isSecure)),
    line(words.expiry, words.seconds),
    line(words.address, settings.address),
  ]
}

function line(name: string, value: string): string {
  return `${name}: ${value}`
}
