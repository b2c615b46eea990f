import { TwilioBusy } from './errors.ts'

/** What a call is for: a change waits behind a read, so that a flood of changes never hides the page. */
export type Lane = 'change' | 'read'

export type Admission = {
  /**
   * Does the work once there is room for it.
   *
   * @throws TwilioBusy, with nothing done, when too many wait already or the deadline (on the clock of
   * `performance.now()`) comes first.
   */
  run<T>(lane: Lane, deadline: number, work: () => Promise<T>): Promise<T>
  /** Whether a change would be refused at once. */
  isFull(): boolean
  load(): { underWay: number; waiting: number }
}

/** Calls that wait for each one under way. */
const WAITING_PER_PLACE = 20
/** Places that changes never take, so that pages still load while a slow account holds the others. */
const MAX_RESERVED = 2

type Waiting = { lane: Lane; begin: () => void; giveUp: NodeJS.Timeout }

/** Lets at most so many calls be under way, and a bounded number wait. */
export function createAdmission(maxInFlight: number): Admission {
  const reserved = Math.min(MAX_RESERVED, Math.floor(maxInFlight / 10))
  const maxWaiting = maxInFlight * WAITING_PER_PLACE
  const waiting: Record<Lane, Set<Waiting>> = { read: new Set(), change: new Set() }
  const inFlight: Record<Lane, number> = { read: 0, change: 0 }

  const underWay = () => inFlight.read + inFlight.change

  function hasRoom(lane: Lane): boolean {
    return underWay() < maxInFlight && (lane === 'read' || inFlight.change < maxInFlight - reserved)
  }

  function admitNext(): void {
    for (const lane of ['read', 'change'] as const) {
      for (const next of waiting[lane]) {
        if (!hasRoom(lane)) break
        waiting[lane].delete(next)
        clearTimeout(next.giveUp)
        inFlight[lane]++
        next.begin()
      }
    }
  }

  function enter(lane: Lane, deadline: number): Promise<void> | void {
    if (hasRoom(lane)) return void inFlight[lane]++
    if (waiting[lane].size >= maxWaiting) throw new TwilioBusy('the queue is full')
    return new Promise((begin, reject) => {
      const left = Math.min(deadline - performance.now(), LONGEST_WAIT)
      const entry: Waiting = {
        lane,
        begin,
        giveUp: setTimeout(() => {
          waiting[lane].delete(entry)
          reject(new TwilioBusy('waited too long'))
        }, left),
      }
      waiting[lane].add(entry)
    })
  }

  return {
    isFull: () => waiting.change.size >= maxWaiting,
    load: () => ({ underWay: underWay(), waiting: waiting.read.size + waiting.change.size }),
    async run(lane, deadline, work) {
      await enter(lane, deadline)
      try {
        return await work()
      } finally {
        inFlight[lane]--
        admitNext()
      }
    },
  }
}

/** Milliseconds, for a call without a deadline. */
const LONGEST_WAIT = 60_000
