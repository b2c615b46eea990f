import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { Agent, fetch } from 'undici'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose'

type Claims = Record<string, unknown>

/** A company's OpenID provider, whose ID tokens can be spoilt. */
export type Company = AsyncDisposable & {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who signs in next: the `sub` of their account there. */
  subject: string
  /** The other claims of the next person to sign in. */
  person: Claims
  /**
   * How ID tokens are spoilt: claims changed and validly signed, signed with a foreign key or with the client's
   * secret, changed after signing, or not signed at all.
   */
  spoil:
    | ((claims: Claims) => Claims)
    | 'foreign-key'
    | 'after-signing'
    | 'with-secret'
    | 'unsigned'
    | undefined
  /** The paths that were asked for, in order. */
  asked: string[]
  /** What is answered in place of the provider's own reply. */
  instead:
    | ((path: string) => { status: number; headers?: Record<string, string> } | undefined)
    | undefined
  /** A signed token of the provider with these claims: what it sends when it ends a session, say. */
  sign(claims: Claims): Promise<string>
  /** Follows the provider's pages as a browser would; resolves to the address that leads back. */
  visit(url: string): Promise<string>
}

const CLIENT = { id: 'sipdesk', secret: 'company-secret-0123456789' }

/** Every provider's: making them takes as long as a test. */
const keys = generateKeyPair('RS256', { extractable: true })
const foreignKeys = generateKeyPair('RS256')

/** Starts a provider on a free port that signs in every visitor. `callback` is where it may send people back to. */
export async function startCompany(callback: () => string): Promise<Company> {
  const server = createServer()
  const { privateKey } = await keys
  const jwk = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'own' }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has a port
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const company: Company = {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    subject: 'person-1',
    person: {},
    spoil: undefined,
    asked: [],
    instead: undefined,
    sign: (claims) => signed(claims, privateKey),
    visit: (url) => visit(url, callback(), company.subject),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  // Where it may lead back to is known once the other side listens.
  let handle: ReturnType<Provider['callback']> | undefined
  server.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '', issuer)
    company.asked.push(pathname)
    const other = company.instead?.(pathname)
    if (other) return void response.writeHead(other.status, other.headers).end()
    handle ??= providerFor(company, callback, jwk).callback()
    void handle(request, response)
  })
  spoilTokensOf(server, company, privateKey)
  return company
}

function providerFor(company: Company, callback: () => string, jwk: JWK): Provider {
  return new Provider(company.issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback()],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [jwk] },
    ttl: {
      Interaction: 60,
      Session: 60,
      Grant: 60,
      AccessToken: 60,
      IdToken: 60,
      AuthorizationCode: 60,
    },
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'roles', 'groups'],
    },
    conformIdTokenClaims: false,
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: true } },
    // Nobody is asked to consent, which would be two more pages.
    async loadExistingGrant({ oidc: { client, session, provider } }) {
      const grant = new provider.Grant({
        clientId: client?.clientId,
        accountId: session?.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...company.person }),
    }),
  })
}

/** Rewrites the ID token in replies of the token endpoint, as an attacker in between would. */
function spoilTokensOf(server: Server, company: Company, key: CryptoKey): void {
  server.prependListener('request', (request, response) => {
    if (request.url !== '/token' || !company.spoil) return
    const end = response.end.bind(response)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- koa ends a JSON reply with its text
    response.end = ((text: string) => {
      void spoilt(text, company, key).then((body) => {
        response.setHeader('Content-Length', Buffer.byteLength(body))
        return end(body)
      })
      return response
    }) as typeof response.end
  })
}

function signed(claims: Claims, by: CryptoKey): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(by)
}

async function spoilt(body: string, { spoil }: Company, key: CryptoKey): Promise<string> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the token endpoint's reply
  const tokens = JSON.parse(body) as { id_token: string }
  const [header = '', payload = '', signature = ''] = tokens.id_token.split('.')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a token's payload is an object
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
  if (spoil === 'foreign-key') {
    tokens.id_token = await signed(claims, (await foreignKeys).privateKey)
  } else if (spoil === 'with-secret') {
    const secret = new TextEncoder().encode(CLIENT.secret)
    tokens.id_token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret)
  } else if (spoil === 'unsigned') {
    tokens.id_token = new UnsecuredJWT(claims).encode()
  } else if (spoil === 'after-signing') {
    const changed = JSON.stringify({ ...claims, email: 'boss@company.example' })
    tokens.id_token = [header, Buffer.from(changed).toString('base64url'), signature].join('.')
  } else if (spoil) {
    tokens.id_token = await signed(spoil(claims), key)
  }
  return JSON.stringify(tokens)
}

/** A browser’s connections are none of the server's, which are limited. */
const OUTSIDE = new Agent()

/** Signs in at the provider's own pages and consents. */
async function visit(url: string, callback: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = url
  let form: string | undefined
  for (let step = 0; step < 12; step++) {
    const reply = await fetch(next, {
      dispatcher: OUTSIDE,
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of reply.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = reply.headers.get('location')
    form = undefined
    if (location) {
      next = new URL(location, next).href
      if (next.startsWith(callback)) return next
      continue
    }
    const html = await reply.text()
    const action = /action="([^"]+)"/.exec(html)?.[1]
    if (!action)
      throw new Error(
        `the provider says: ${html.replaceAll(/<style>[^]*<\/style>|<[^>]*>|\s+/g, ' ').slice(0, 500)}`,
      )
    next = new URL(action, next).href
    form = html.includes('name="login"')
      ? `prompt=login&login=${subject}&password=x`
      : 'prompt=consent'
  }
  throw new Error('the provider leads nowhere')
}
