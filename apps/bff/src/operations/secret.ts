/** A secret that goes with a change: in memory alone, and for a limited time. */
export class Secret {
  #value: string | undefined
  #timer: NodeJS.Timeout | undefined

  /** `keptFor` is in milliseconds. */
  constructor(value: string | undefined, keptFor: number) {
    this.#value = value
    // Also where it is not read any more.
    if (value !== undefined) this.#timer = setTimeout(() => this.forget(), keptFor).unref()
  }

  /** Undefined after a restart, and once the time is over. */
  read(): string | undefined {
    return this.#value
  }

  /** Call it once the change has ended: the timer would keep it in memory until then. */
  forget(): void {
    this.#value = undefined
    clearTimeout(this.#timer)
  }
}
