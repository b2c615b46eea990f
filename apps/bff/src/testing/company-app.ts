import type { Browser } from './browser.ts'
import { startCompany, type Company } from './company.ts'
import { fakePage } from './fake-page.ts'
import { startTestApp, type TestApp } from './test-app.ts'

/** The app, with a company's provider to sign in at. */
export type CompanyApp = AsyncDisposable & {
  company: Company
  app: TestApp
  /** Out to the company; resolves to the address that leads back. */
  goOut(browser: Browser): Promise<URL>
  /** Resolves to where the browser ends up. */
  comeBack(browser: Browser, back: URL): Promise<string | null>
  /** Out to the company and back; resolves to where the browser ends up. */
  goRound(browser: Browser, tamper?: (way: URL) => void): Promise<string | null>
}

/** Starts both, without any person. `host` is the name by which the settings know the company's provider. */
export async function startCompanyApp(
  settings: Record<string, string> = {},
  host = '127.0.0.1',
): Promise<CompanyApp> {
  let callback = ''
  const company = await startCompany(() => callback)
  const app = await startTestApp({
    role: undefined,
    webFolder: fakePage(),
    beforeContext: (url) => {
      callback = `${url}/api/auth/callback/oidc`
    },
    settings: {
      OIDC_ISSUER: company.issuer.replace('127.0.0.1', host),
      OIDC_CLIENT_ID: company.clientId,
      OIDC_CLIENT_SECRET: company.clientSecret,
      ...settings,
    },
  })

  async function goOut(browser: Browser): Promise<URL> {
    const started = await browser.send('POST', '/api/auth/sign-in/social')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's reply
    const { url } = (await started.json()) as { url: string }
    const { searchParams } = new URL(url)
    if (searchParams.get('code_challenge_method') !== 'S256' || !searchParams.get('nonce')) {
      throw new Error(`without PKCE or nonce: ${url}`)
    }
    return new URL(await company.visit(url))
  }

  async function comeBack(browser: Browser, back: URL): Promise<string | null> {
    const reply = await browser.follow(back)
    return reply.headers.get('location')
  }

  return {
    company,
    app,
    goOut,
    comeBack,
    async goRound(browser, tamper = () => {}) {
      const back = await goOut(browser)
      tamper(back)
      return comeBack(browser, back)
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await company[Symbol.asyncDispose]()
    },
  }
}
