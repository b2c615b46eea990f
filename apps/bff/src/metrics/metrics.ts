import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { FeedStatus } from '@sipdesk/shared/status.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { NewAuditEvent } from '../store/batch.ts'
import type { TwilioLoad } from '../twilio/resilient-transport.ts'
import type { Transport } from '../twilio/transport.ts'

const TWILIO_SID = /[A-Z]{2}[0-9a-fA-F]{32}/g

/**
 * What this process does, in Prometheus' format. Labels are routes, statuses, actions and results: no name, SID, person
 * or address is among them. https://prometheus.io/docs/practices/naming/
 */
export class Metrics {
  readonly #registry = new Registry()
  readonly #delay = monitorEventLoopDelay()
  readonly #requests = this.#histogram('http_request', 'Requests answered', [
    'method',
    'route',
    'status',
  ])
  readonly #calls = this.#histogram('twilio_request', 'Requests to Twilio, repeated ones too', [
    'method',
    'path',
    'status',
  ])
  readonly #queries = this.#histogram('store_query', 'Statements of the database', [])
  readonly #changes = this.#counter('changes_total', 'Changes that ended, by their outcome', [
    'action',
    'result',
  ])
  readonly #resumed = this.#counter('operations_resumed_total', 'Changes taken up again', [])

  constructor() {
    this.#delay.enable()
    this.#gauge('event_loop_delay_seconds', 'Since it was last read: the 99th percentile', () => {
      const seconds = this.#delay.percentile(99) / 1e9
      this.#delay.reset()
      return seconds
    })
    this.#gauge('memory_bytes', 'Resident memory', () => process.memoryUsage.rss())
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  /** All of it, as it is now. What cannot be read, the database being away, is left out. */
  text(): Promise<string> {
    return this.#registry.metrics()
  }

  /** Notes a request that was answered, by its route's template. */
  noteRequest(method: string, route: string, status: number, milliseconds: number): void {
    this.#requests.observe({ method, route, status }, milliseconds / 1000)
  }

  noteQuery = (milliseconds: number): void => this.#queries.observe(milliseconds / 1000)

  noteResumed = (): void => this.#resumed.inc()

  /** The same transport, each of whose requests is noted by its path without SIDs, and its status or error. */
  ofTransport<T extends Transport>(transport: T): T {
    const send: Transport['send'] = async (request) => {
      const path = (request.path.split('?')[0] ?? '').replaceAll(TWILIO_SID, '{Sid}')
      const end = this.#calls.startTimer({ method: request.method, path })
      try {
        const reply = await transport.send(request)
        end({ status: reply.status })
        return reply
      } catch (error) {
        end({ status: error instanceof Error ? error.name : 'unknown' })
        throw error
      }
    }
    return { ...transport, send }
  }

  /** The same log, each of whose outcomes is counted once it is written. */
  ofLog(log: AuditLog): AuditLog {
    const count = ({ phase, action, result }: NewAuditEvent) => {
      if (phase === 'outcome') this.#changes.inc({ action, result: result ?? 'unknown' })
    }
    return {
      ...log,
      append: async (event) => {
        await log.append(event)
        count(event)
      },
      async settle(operation, outcome) {
        const isOurs = await log.settle(operation, outcome)
        if (isOurs) count(outcome)
        return isOurs
      },
    }
  }

  /** What is told of the ways to Twilio, and of the operations that have not ended. */
  watch(load: () => TwilioLoad, openOperations: () => Promise<number>): void {
    this.#gauge('twilio_circuit_open', '1 while Twilio is not asked', () => Number(load().isPaused))
    this.#gauge('twilio_requests_under_way', 'Requests under way', () => load().underWay)
    this.#gauge('twilio_requests_waiting', 'Requests that wait for a place', () => load().waiting)
    this.#gauge('operations_open', 'Changes that have not ended, of all replicas', openOperations)
  }

  /** What is told of the feed of the record. */
  watchFeed(status: () => Promise<FeedStatus>): void {
    this.#gauge('feed_events_behind', 'Events that the feed has not sent yet', async () => {
      return (await status()).eventsBehind
    })
    this.#gauge('feed_seconds_behind', 'Age of the oldest event not sent yet', async () => {
      const { since } = await status()
      return since === null ? 0 : Math.max(0, Date.now() - Date.parse(since)) / 1000
    })
  }

  close(): void {
    this.#delay.disable()
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Histogram({
      name: `sipdesk_${name}_duration_seconds`,
      help,
      labelNames,
      registers: [this.#registry],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25],
    })
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Counter({ name: `sipdesk_${name}`, help, labelNames, registers: [this.#registry] })
  }

  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    const gauge = new Gauge({
      name: `sipdesk_${name}`,
      help,
      registers: [this.#registry],
      async collect() {
        const value = await Promise.resolve()
          .then(read)
          .catch(() => undefined)
        if (value === undefined) gauge.reset()
        else gauge.set(value)
      },
    })
  }
}
