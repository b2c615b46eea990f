import { Client } from 'undici'
import { createOrders, type Order, type Subject } from './orders.ts'
import { quantile } from './report.ts'

export type Load = { connections: number } & ({ creates: number } | { seconds: number })

export type LoadResult = {
  asked: number
  /** Replies that prove a creation: 201, a SID, and the username that was asked for. */
  created: number
  /** How often there was another reply (by status and code), or none (by the error's code). */
  failures: Map<string, number>
  seconds: number
  /** Milliseconds from a request to the last byte of its reply. */
  p50: number
  p99: number
}

/** Milliseconds; beyond what any subject allows itself. */
const GIVE_UP_AFTER = 60_000

/**
 * Sends creates over so many connections, each of which asks again as soon as it is answered. The
 * connections are open before the clock starts.
 */
export async function runLoad(subject: Subject, load: Load): Promise<LoadResult> {
  const clients = Array.from({ length: load.connections }, () => {
    return new Client(subject.origin, {
      headersTimeout: GIVE_UP_AFTER,
      bodyTimeout: GIVE_UP_AFTER,
    })
  })
  await Promise.all(clients.map(open))
  const nextOrder = createOrders()
  const latencies: number[] = []
  const failures = new Map<string, number>()
  const startedAt = performance.now()
  let asked = 0
  const isOver = () =>
    'creates' in load ? asked >= load.creates : performance.now() - startedAt >= load.seconds * 1000
  const work = async (client: Client) => {
    while (!isOver()) {
      asked++
      const askedAt = performance.now()
      const failure = await create(client, subject, nextOrder())
      latencies.push(performance.now() - askedAt)
      if (failure) failures.set(failure, (failures.get(failure) ?? 0) + 1)
    }
  }
  await Promise.all(clients.map(work))
  const seconds = (performance.now() - startedAt) / 1000
  await Promise.all(clients.map((client) => client.close()))
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0)
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)]
  return { asked, created: asked - failed, failures, seconds, p50, p99 }
}

/** Any answer will do. */
async function open(client: Client): Promise<void> {
  const { body } = await client.request({ method: 'GET', path: '/livez' })
  await body.dump()
}

/** Undefined if the reply proves the creation, else what it was. */
async function create(client: Client, subject: Subject, order: Order): Promise<string | undefined> {
  try {
    const { statusCode, body } = await client.request({
      method: 'POST',
      ...subject.requestFor(order),
    })
    const text = await body.text()
    const isProof = /"sid":\s*"CR[0-9a-f]{32}"/.test(text) && text.includes(`"${order.username}"`)
    if (statusCode === 201 && isProof) return undefined
    return `${statusCode} ${/"code":\s*"?([\w-]+)/.exec(text)?.[1] ?? 'without proof'}`
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'broken'
  }
}
