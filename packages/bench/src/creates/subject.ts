import type { Order } from './orders.ts'

/** Something that credentials can be created through. */
export type Subject = AsyncDisposable & {
  name: string
  origin: string
  /** The process whose CPU time is counted; undefined where there is nothing in between. */
  pid: number | undefined
  /** How a POST asks for one creation. */
  requestFor(order: Order): { path: string; headers: Record<string, string>; body: string }
}
