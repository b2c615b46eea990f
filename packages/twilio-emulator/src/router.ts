import { guessed, methodNotAllowed, notFound, unauthorized } from './errors.ts'
import { credentialRoutes } from './routes/credentials.ts'
import { domainRoutes } from './routes/domains.ts'
import { ipAddressRoutes } from './routes/ip-addresses.ts'
import { listRoutes } from './routes/lists.ts'
import { mappingRoutes } from './routes/mappings.ts'
import type { Route } from './routes/route.ts'
import { decodeForm, type Answer } from './wire.ts'
import type { World } from './world.ts'

/** The secrets that open the account. */
export type Account = { sid: string; authToken: string; apiKeySid: string; apiKeySecret: string }

/** A request as it arrived, its body read whole. */
export type Incoming = {
  method: string
  path: string
  query: URLSearchParams
  authorization: string | undefined
  contentType: string | undefined
  body: string
}

const routes = [
  ...listRoutes,
  ...credentialRoutes,
  ...domainRoutes,
  ...ipAddressRoutes,
  ...mappingRoutes,
].map((route) => ({ ...route, path: compile(route.pattern) }))

/**
 * Answers a request as Twilio does.
 *
 * @throws ApiError for everything that Twilio refuses.
 */
export function answer(request: Incoming, account: Account, world: World): Answer {
  const root = `/2010-04-01/Accounts/${account.sid}/SIP`
  // Observed: an account that is not yours is 404, whatever the secret. 401 is for your own.
  if (!request.path.startsWith(`${root}/`)) throw notFound(request.path)
  const isPreflight = request.method === 'OPTIONS'
  if (!isPreflight) authenticate(request.authorization, account)
  const found = find(request.path.slice(root.length + 1).replace(/\.json$/, ''))
  if (!found) throw notFound(request.path)
  if (isPreflight) return { status: 204 } // Guess `optionsWithoutSecret`.
  const handler = handlerOf(found.route, request.method)
  return handler({
    world,
    accountSid: account.sid,
    root,
    path: request.path,
    sids: found.sids,
    query: request.query,
    form: readForm(request),
  })
}

function find(resource: string): { route: Route; sids: Record<string, string> } | undefined {
  for (const route of routes) {
    const match = route.path.exec(resource)
    if (match) return { route, sids: { ...match.groups } }
  }
  return undefined
}

/** Documented: SIDs are checked by pattern, and paths are case sensitive (20404). */
function compile(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(/:([A-Z]{2})/g, '(?<$1>$1[0-9a-fA-F]{32})')}$`)
}

function handlerOf(route: Route, method: string) {
  const { GET, POST, DELETE } = route
  // Guess `headLikeGet`; Node leaves the body out.
  const handlers = new Map(Object.entries({ GET, HEAD: GET, POST, DELETE }))
  const handler = handlers.get(method)
  if (!handler) throw methodNotAllowed()
  return handler
}

/** Basic auth by AccountSid and Auth Token, or by API key. https://www.twilio.com/docs/usage/requests-to-twilio */
function authenticate(authorization: string | undefined, account: Account): void {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1]
  if (encoded === undefined) throw unauthorized('Authentication Error - No credentials provided')
  const [username, secret] = split(Buffer.from(encoded, 'base64').toString('utf8'))
  const expected = { [account.sid]: account.authToken, [account.apiKeySid]: account.apiKeySecret }
  if (!Object.hasOwn(expected, username)) {
    throw unauthorized('Authentication Error - invalid username')
  }
  if (secret !== expected[username]) throw unauthorized('Authenticate')
}

function split(pair: string): [string, string] {
  const colon = pair.indexOf(':')
  return colon === -1 ? [pair, ''] : [pair.slice(0, colon), pair.slice(colon + 1)]
}

function readForm(request: Incoming): Map<string, string> {
  if (request.method !== 'POST') return new Map()
  if (!isForm(request)) throw guessed('contentTypeMissing')
  return decodeForm(request.body)
}

/** Whether the body says that it is a form; what does not is never read as one. */
export function isForm({ contentType }: Incoming): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(contentType ?? '')
}
