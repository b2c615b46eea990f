import type { FaultName } from '@sipdesk/twilio-emulator'
import fc from 'fast-check'

/** One request of a person, or a copy of one. */
export type CreateRequest = {
  does: 'request'
  person: number
  key: number
  username: number
  password: number
  /** Which replica gets it. */
  replica: number
  /** What its first request to Twilio meets. */
  fault: FaultName | undefined
}

/** Changes made at Twilio itself, past Sipdesk. */
export type Outside = { does: 'create' | 'delete'; username: number }

/** What happens at the same time; a round begins some seconds after the one before. */
export type Round = CreateRequest[] | Outside[]

export const PEOPLE = 2
export const REPLICAS = 2
const USERNAMES = 3

const FAULTS: FaultName[] = [
  '401',
  '429',
  '500',
  'weak-password',
  'reset-before-commit',
  'reset-after-commit',
  'truncated-json',
  '201-empty',
  '201-other-username',
  '204-instead',
]

const small = (count: number) => fc.integer({ min: 0, max: count - 1 })

const request: fc.Arbitrary<CreateRequest> = fc.record({
  does: fc.constant('request' as const),
  person: small(PEOPLE),
  key: small(4),
  username: small(USERNAMES),
  password: small(2),
  replica: small(REPLICAS),
  fault: fc.option(fc.constantFrom(...FAULTS), { nil: undefined }),
})

const outside: fc.Arbitrary<Outside> = fc.record({
  does: fc.constantFrom('create' as const, 'delete' as const),
  username: small(USERNAMES),
})

/** A request, and copies of it, each perhaps to another replica. */
const copies = fc
  .tuple(request, fc.array(small(REPLICAS), { maxLength: 3 }))
  .map(([one, replicas]) => [one, ...replicas.map((replica) => ({ ...one, replica }))])

const requests = fc.array(copies, { minLength: 1, maxLength: 3 }).map((all) => all.flat())

export const history: fc.Arbitrary<Round[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: requests },
    { weight: 1, arbitrary: fc.array(outside, { minLength: 1, maxLength: 2 }) },
  ),
  { minLength: 1, maxLength: 5 },
)
