import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { LOOPBACK_NAMES } from '../http/same-origin.ts'

/** Milliseconds for which a provider that says nothing is waited for. Four requests in a row end within 25 s. */
const SILENCE = 5_000

/**
 * Bounds the wait for a company's provider. better-auth asks it by the global `fetch`, which would wait for
 * five minutes, at the start as well, and takes no limit. Other servers on this machine are none of its.
 */
export function limitSilence(issuer: URL): void {
  const others = getGlobalDispatcher()
  const limited = new Agent({
    connect: { timeout: SILENCE },
    headersTimeout: SILENCE,
    bodyTimeout: SILENCE,
  })
  const isProviders = (origin: URL) =>
    origin.origin === issuer.origin || !LOOPBACK_NAMES.includes(origin.hostname)
  setGlobalDispatcher(
    others.compose((dispatch) => (options, handler) => {
      const origin = URL.parse(String(options.origin))
      return origin && isProviders(origin)
        ? limited.dispatch(options, handler)
        : dispatch(options, handler)
    }),
  )
}
