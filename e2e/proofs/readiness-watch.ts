import { setTimeout as pause } from 'node:timers/promises'

/** What a probe was told: `ready`, which part is not, or that it got no answer in time. */
type Told = 'ready' | 'record' | 'twilio' | 'stopping' | 'no answer'

/** Milliseconds. */
const ASK_EVERY = 100
/** As a patient prober waits. */
const ANSWER_WITHIN = 5_000

/** Asks `/readyz` again and again, and keeps what changed. */
export class ReadinessWatch {
  readonly #url: string
  readonly #changes: { at: number; told: Told }[] = []
  readonly #over = new AbortController()
  readonly #watching: Promise<void>

  constructor(url: string) {
    this.#url = `${url}/readyz`
    this.#watching = this.#watch()
  }

  get now(): Told | undefined {
    return this.#changes.at(-1)?.told
  }

  /** Whether a probe was told so, or nothing, after this moment. */
  hasTurned(since: number): boolean {
    return this.#changes.some(({ at, told }) => at >= since && told !== 'ready')
  }

  /** What was told from then on, in seconds after it. */
  story(since: number): string {
    const told = this.#changes.filter(({ at }) => at >= since)
    if (told.length === 0) return this.now ?? 'nothing'
    return told.map((one) => `${one.told} ${((one.at - since) / 1_000).toFixed(1)}`).join(', ')
  }

  async stop(): Promise<void> {
    this.#over.abort()
    await this.#watching
  }

  async #watch(): Promise<void> {
    while (!this.#over.signal.aborted) {
      const told = await ask(this.#url)
      if (told !== this.now) this.#changes.push({ at: performance.now(), told })
      await pause(ASK_EVERY)
    }
  }
}

async function ask(url: string): Promise<Told> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN) })
    if (reply.status === 200) return 'ready'
    const report = (await reply.json()) as { record: string; stopping: boolean }
    if (report.stopping) return 'stopping'
    return report.record === 'ready' ? 'twilio' : 'record'
  } catch {
    return 'no answer'
  }
}
