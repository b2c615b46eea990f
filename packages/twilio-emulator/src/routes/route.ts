import type { Answer } from '../wire.ts'
import type { World } from '../world.ts'

/** A request that belongs to the account and has proved itself. */
export type Call = {
  world: World
  accountSid: string
  /** `/2010-04-01/Accounts/AC…/SIP`: the root of all URIs here. */
  root: string
  /** The path as asked for, with its suffix. */
  path: string
  /** SIDs of the path, by the names in the route's pattern. */
  sids: Record<string, string>
  query: URLSearchParams
  form: Map<string, string>
}

type Handler = (call: Call) => Answer

/** `pattern` is what stands behind `/SIP/`; a segment such as `:CL` is a SID with that prefix. */
export type Route = { pattern: string; GET?: Handler; POST?: Handler; DELETE?: Handler }

/** Newest first: guess `newestFirst`. Of equal seconds the later one comes first. */
export function newestFirst<T>(items: Iterable<T>): T[] {
  return [...items].toReversed()
}
