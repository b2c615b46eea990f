import * as z from 'zod/mini'
import type { Endpoint } from './endpoint.ts'
import { Person, Role } from './person.ts'
import { Email, Invitation, OpaqueId, PersonName } from './people.ts'

const Done = z.object({})
const People = z.object({ people: z.array(Person) })
const PersonReply = z.object({ person: Person })
const InvitedPerson = z.object({ person: Person, invitation: Invitation })
const PersonParams = z.object({ personId: OpaqueId })

/** What admins do about people. */
export const peopleEndpoints = {
  listPeople: {
    method: 'GET',
    path: '/api/people',
    role: 'admin',
    status: 200,
    reply: People,
  },
  invitePerson: {
    method: 'POST',
    path: '/api/people',
    role: 'admin',
    body: z.strictObject({ email: Email, name: PersonName, role: Role }),
    status: 201,
    reply: InvitedPerson,
  },
  changePerson: {
    method: 'PATCH',
    path: '/api/people/:personId',
    role: 'admin',
    params: PersonParams,
    body: z.strictObject({ role: z.optional(Role), isDisabled: z.optional(z.boolean()) }),
    status: 200,
    reply: PersonReply,
  },
  removePerson: {
    method: 'DELETE',
    path: '/api/people/:personId',
    role: 'admin',
    params: PersonParams,
    status: 200,
    reply: Done,
  },
  resetSecondFactor: {
    method: 'DELETE',
    path: '/api/people/:personId/second-factor',
    role: 'admin',
    params: PersonParams,
    status: 200,
    reply: PersonReply,
  },
  inviteAgain: {
    method: 'POST',
    path: '/api/people/:personId/invitation',
    role: 'admin',
    params: PersonParams,
    status: 201,
    reply: InvitedPerson,
  },
} as const satisfies Record<string, Endpoint>
