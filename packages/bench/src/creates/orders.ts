import { sidOf } from './twilio-account.ts'

/** One credential to be created. */
export type Order = { listSid: string; username: string; password: string }

/** Something that credentials can be created through. */
export type Subject = AsyncDisposable & {
  name: string
  origin: string
  /** The process whose CPU time is counted; undefined where there is nothing in between. */
  pid: number | undefined
  /** How a POST asks for one creation. */
  requestFor(order: Order): { path: string; headers: Record<string, string>; body: string }
}

/** Meets Twilio's rules. */
const PASSWORD = 'Abcdefghijk1'
const LISTS = 10
/** Twilio's limit: https://www.twilio.com/docs/api/errors/21242 */
const LIST_HOLDS = 1000

let listsUsed = 0

/**
 * Gives out orders, each with a name of its own, in turn over ten unused lists; when
 * they are full, over the next ten.
 */
export function createOrders(): () => Order {
  let first = listsUsed
  let number = 0
  return () => {
    if (number % (LISTS * LIST_HOLDS) === 0) {
      first = listsUsed
      listsUsed += LISTS
    }
    const listSid = sidOf('CL', first + (number % LISTS))
    return { listSid, username: `phone-${first}-${number++}`, password: PASSWORD }
  }
}
