import type { TestApp } from './test-app.ts'

/** The name of one of its cookies, as an app on plain http calls it. */
export function cookieName(app: TestApp, what: string): string {
  return `sipdesk-${portOf(app)}.${what}`
}

function portOf({ url }: TestApp): string {
  return new URL(url).port
}

/**
 * A client that keeps cookies, as a browser does; by their names without the port, so that replicas, which have one
 * address in front of them, are sent what another one set.
 */
export class Browser {
  readonly #app: TestApp
  readonly #cookies = new Map<string, string>()
  /** The attributes with which cookies were set, by name. */
  readonly attributes = new Map<string, string>()

  constructor(app: TestApp, cookie = '') {
    this.#app = app
    if (cookie !== '') this.#keep(cookie)
  }

  /** Another browser with the same cookies, as a thief has it. */
  copy(): Browser {
    const copy = new Browser(this.#app)
    for (const [name, value] of this.#cookies) copy.#cookies.set(name, value)
    return copy
  }

  /** What this app would be sent: on plain http the names hold its port. */
  get cookie(): string {
    return this.#sent([...this.#cookies.keys()])
  }

  /** The same where another site leads here. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#strict */
  get cookieFromElsewhere(): string {
    const isSent = (name: string) => !this.attributes.get(name)?.includes('Strict')
    return this.#sent([...this.#cookies.keys()].filter(isSent))
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const reply = await this.#app.send(method, path, body, { ...headers, Cookie: this.cookie })
    for (const cookie of reply.headers.getSetCookie()) this.#keep(cookie)
    return reply
  }

  /** Opens an address that another site sent the browser to. */
  async follow(url: URL): Promise<Response> {
    const reply = await fetch(url, { redirect: 'manual', headers: { Cookie: this.cookie } })
    for (const cookie of reply.headers.getSetCookie()) this.#keep(cookie)
    return reply
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.send('POST', '/api/auth/sign-in/email', { email, password })
  }

  async status(path = '/api/session'): Promise<number> {
    const reply = await this.send('GET', path)
    await reply.arrayBuffer()
    return reply.status
  }

  #sent(names: string[]): string {
    const prefix = `sipdesk-${portOf(this.#app)}`
    return names
      .map((name) => `${name.replace(/^sipdesk/, prefix)}=${this.#cookies.get(name)}`)
      .join('; ')
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const [sent = '', ...value] = pair.split('=')
    const name = sent.replace(/^sipdesk-\d+/, 'sipdesk')
    this.attributes.set(name, attributes.join('; '))
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.#cookies.delete(name)
    else this.#cookies.set(name, value.join('='))
  }
}
