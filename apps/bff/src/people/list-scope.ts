import { CredentialListSid } from '@sipdesk/shared/credential-lists.ts'
import type { Endpoint, EndpointScope } from '@sipdesk/shared/endpoint.ts'
import { mayReach, scopeOf } from '@sipdesk/shared/list-scope.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import type { Request } from 'express'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext } from '../http/request-context.ts'

/** The list of the credential that a one-time link is for; undefined where there is no such link. */
export type ListOfHandover = (handoverId: string) => Promise<string | undefined>

type Asked = { endpoint: Endpoint; request: Request; context: RequestContext }

/**
 * Keeps a person to the lists that they may reach, by what the endpoint names. Nothing is asked of Twilio for that,
 * so that neither the answer nor the time it takes tells whether there is a list out of reach.
 *
 * @throws HttpProblem `not-found`, as of what does not exist; `context` then names the list, for the record.
 */
export async function requireInScope(
  listOfHandover: ListOfHandover,
  person: Person,
  { endpoint: { scope }, request, context }: Asked,
): Promise<void> {
  if (scopeOf(person) === null) return
  const listSid = await listIn(scope, request, listOfHandover)
  if (listSid === undefined || mayReach(person, listSid)) return
  context.listOutOfScope = listSid
  const variant = scope === 'params.handoverId' ? 'one-time-link' : 'credential-or-list'
  throw new HttpProblem({ code: 'not-found', variant, outcome: 'not-applied' })
}

/** The list that a request is about; undefined where it names none that could exist: its schema refuses that. */
async function listIn(
  scope: EndpointScope,
  { params, body, query }: Request,
  listOfHandover: ListOfHandover,
): Promise<string | undefined> {
  switch (scope) {
    case 'params.listSid':
      return sidIn(params['listSid'])
    case 'body.listSid':
      return sidIn(fieldOf(body, 'listSid'))
    case 'query.list':
      return sidIn(query['list'])
    case 'params.handoverId':
      return listOfHandover(String(params['handoverId']))
    case 'none':
    case 'all':
    case 'narrowed':
    case 'new':
      return undefined
  }
}

function sidIn(value: unknown): string | undefined {
  return CredentialListSid.safeParse(value).data
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}
