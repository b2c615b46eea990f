import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Twilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { ADMIN, BFF_PROCESS, startBff, twilioSettings, type Bff } from '../fixtures/world.ts'

/** One of the servers of an installation: a process that may end, and be started again at the same address. */
export class Replica {
  readonly url: string
  readonly #settings: Record<string, string>
  #bff: Bff
  #isAskedToEnd = false

  private constructor(url: string, settings: Record<string, string>, bff: Bff) {
    this.url = url
    this.#settings = settings
    this.#bff = bff
  }

  /** Resolves when it is ready. `settings` say where the store is. */
  static async start(settings: Record<string, string>, twilio: Twilio): Promise<Replica> {
    const port = await freePort()
    const all = {
      PORT: String(port),
      AUTH_SECRET: 'replicas-secret-0123456789-0123456789',
      AUDIT_KEY: 'replicas-audit-key-0123456789-0123456789',
      CHANGES_PER_MINUTE: '1000000',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      ...twilioSettings(twilio),
      ...settings,
    }
    return new Replica(`http://localhost:${port}`, all, await startBff(all))
  }

  async stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#isAskedToEnd = true
    await this.#bff.stop(signal)
  }

  /** After it was stopped. */
  async startAgain(): Promise<void> {
    this.#bff = await startBff(this.#settings)
    this.#isAskedToEnd = false
  }

  /** Runs a command on its data, as somebody on its machine does. Rejects where it fails, with what it says. */
  async command(name: 'backup' | 'restore', file: string): Promise<void> {
    const { command, options } = BFF_PROCESS
    const env = { ...options.env, ...this.#settings }
    await promisify(execFile)(command, [`apps/bff/src/commands/${name}.ts`, file], {
      ...options,
      env,
    })
  }

  /** Whether the process has ended although nobody asked it to. */
  async hasDied(within = 0): Promise<boolean> {
    return !this.#isAskedToEnd && this.#bff.endsWithin(within)
  }

  output(): string {
    return this.#bff.output()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop('SIGKILL')
  }
}
