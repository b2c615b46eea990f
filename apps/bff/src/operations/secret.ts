/** A secret that goes with a change: in memory alone, and for a limited time. */
export class Secret {
  #value: string | undefined
  readonly #endsAt: number

  /** `keptFor` is in milliseconds. */
  constructor(value: string | undefined, keptFor: number) {
    this.#value = value
    this.#endsAt = performance.now() + keptFor
  }

  /** Undefined after a restart, and once the time is over. */
  read(): string | undefined {
    if (performance.now() > this.#endsAt) this.#value = undefined
    return this.#value
  }
}
