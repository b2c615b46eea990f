import type { Twilio } from '@sipdesk/twilio-emulator'
import type { CreateRequest } from './client.ts'
import { unpaired, type StoredEvent } from './stored.ts'

/** How creates ended, as far as it was said, by username. */
export type Said = { created: Map<string, CreateRequest>; notCreated: Map<string, CreateRequest> }

/** How often what was said, what is at Twilio and what is on record contradict each other, by kind: all must be 0. */
export function contradictions(
  { created, notCreated }: Said,
  twilio: Pick<Twilio, 'commits' | 'passwordWorks'>,
  events: StoredEvent[],
): Record<string, number> {
  const made = namesOnRecord(events)
  const works = ({ listSid, username, password }: CreateRequest) =>
    twilio.passwordWorks(listSid, username, password)
  return {
    'acknowledged, not at Twilio': [...created.values()].filter((one) => !works(one)).length,
    'acknowledged, not on record': [...created.keys()].filter((name) => !made.has(name)).length,
    'said "not created", at Twilio': [...notCreated.values()].filter(works).length,
    'at Twilio more or less often than on record': Math.abs(twilio.commits() - made.size),
    'intents without exactly one outcome': unpaired(events).length,
  }
}

/** Of the credentials whose creation is on record. */
export function namesOnRecord(events: StoredEvent[]): Set<string> {
  return new Set(
    events.filter(({ result }) => result === 'succeeded').map(({ username }) => username),
  )
}
