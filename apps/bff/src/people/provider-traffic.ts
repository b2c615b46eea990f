import type { Logger } from 'pino'
import {
  Agent,
  EnvHttpProxyAgent,
  getGlobalDispatcher,
  setGlobalDispatcher,
  type Dispatcher,
} from 'undici'
import type { OutboundProxy } from '../config/proxy.ts'
import { LOOPBACK_NAMES } from '../http/same-origin.ts'

/** Milliseconds for which a provider that says nothing is waited for. Four requests in a row end within 25 s. */
const SILENCE = 5_000

type Lines = Pick<Logger, 'warn'>

/**
 * Bounds what is asked of a company's provider. better-auth asks it by the global `fetch`, which would wait for
 * five minutes, at the start as well, and follow where a reply leads to; it takes no limit, and says nothing of a
 * failure. Here no redirect is followed, and why something could not be asked is logged. Other servers on
 * this machine are none of its. What is returned ends that: another server may be where the provider was.
 */
export function limitProvider(issuer: URL, lines: Lines, proxy?: OutboundProxy): () => void {
  let isOver = false
  const others = getGlobalDispatcher()
  const limited = limitedDispatcher(proxy)
  const isProviders = (origin: URL) =>
    origin.origin === issuer.origin || !LOOPBACK_NAMES.includes(origin.hostname)
  setGlobalDispatcher(
    others.compose((dispatch) => (options, handler) => {
      const origin = URL.parse(String(options.origin))
      if (isOver || !origin || !isProviders(origin)) return dispatch(options, handler)
      const { pathname } = new URL(options.path, origin)
      const note = (reason: string | number) =>
        lines.warn(
          { provider: `${origin.origin}${pathname}`, reason },
          'the company’s provider could not be asked',
        )
      return limited.dispatch(options, watched(handler, note))
    }),
  )
  return () => void (isOver = true)
}

function limitedDispatcher(proxy: OutboundProxy | undefined): Dispatcher {
  const bounds = { headersTimeout: SILENCE, bodyTimeout: SILENCE }
  if (!proxy) return new Agent({ ...bounds, connect: { timeout: SILENCE } })
  return new EnvHttpProxyAgent({
    ...bounds,
    connectTimeout: SILENCE,
    httpProxy: '',
    httpsProxy: proxy.url.href,
    noProxy: proxy.except,
  })
}

type Handler = Dispatcher.DispatchHandler

/** Hands all on, and notes the status of a refusal, or the code of an error. A redirect is an error. */
function watched(handler: Handler, note: (reason: string | number) => void): Handler {
  return {
    onRequestStart: (...told) => handler.onRequestStart?.(...told),
    onRequestUpgrade: (...told) => handler.onRequestUpgrade?.(...told),
    onResponseStarted: () => handler.onResponseStarted?.(),
    onResponseStart(controller, status, ...told) {
      if (status >= 300 && status < 400) return controller.abort(new Redirected())
      if (status >= 400) note(status)
      handler.onResponseStart?.(controller, status, ...told)
    },
    onResponseData: (...told) => handler.onResponseData?.(...told),
    onResponseEnd: (...told) => handler.onResponseEnd?.(...told),
    onResponseError(controller, error) {
      note('code' in error && typeof error.code === 'string' ? error.code : error.name)
      handler.onResponseError?.(controller, error)
    },
  }
}

/** Where a reply leads to, nobody has configured. */
class Redirected extends Error {
  override readonly name = 'Redirected'
}
