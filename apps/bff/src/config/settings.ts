import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'

export type Environment = Record<string, string | undefined>

/** A setting that cannot be used: its name and how to fix it. Never the value of a secret. */
export type Fault = { setting: string; fix: string }

/** Left by what takes a line as it stands, such as Docker's --env-file, or by an example. */
const WRAPPED = /^(?:(["'`]).*\1|[“„‘‚«].*[”“’‘»]|<.*>)$/s

/** What no setting holds, with the mend. */
const UNUSABLE: [RegExp, string][] = [
  [WRAPPED, 'remove the quotes or brackets around it'],
  [/\uFFFD/, 'write it in UTF-8: it holds a character that cannot be read'],
  [/[\n\r\u2028\u2029]/, 'write it in one line'],
  [/[\p{Cc}\p{Cf}]/u, 'remove the invisible character in it'],
]

/**
 * Reads settings one by one and collects their faults, one for each setting, so that all can be printed at once. An
 * empty setting counts as missing. One that holds what cannot be meant, such as quotes around it, is a fault, and is
 * read on as without them, so that no other fault comes of it.
 */
export class SettingsReader {
  readonly faults: Fault[] = []
  readonly #environment: Environment

  constructor(environment: Environment) {
    this.#environment = environment
  }

  /** Notes what to do about a setting; what is noted of it first counts. */
  fault(setting: string, fix: string): void {
    const isTold = this.faults.some((told) => nameOf(told.setting) === nameOf(setting))
    if (!isTold) this.faults.push({ setting, fix })
  }

  has(name: string): boolean {
    return this.#given(name) !== undefined || this.#given(`${name}_FILE`) !== undefined
  }

  text(name: string): string | undefined {
    return this.#usable(name, this.#given(name))
  }

  /** A text that must match, such as a SID; from NAME_FILE too. */
  matching(name: string, pattern: RegExp, fix: string): string | undefined {
    const value = this.secret(name)
    if (value === undefined || pattern.test(value)) return value
    this.fault(name, fix)
    return undefined
  }

  /** `on` or `off`. */
  switch(name: string, fallback: boolean): boolean {
    const value = this.matching(name, /^(on|off)$/, 'use on or off')
    return value === undefined ? fallback : value === 'on'
  }

  /** A secret: from the setting itself, or from the file that NAME_FILE names. With `lines`, of lines or of one. */
  secret(name: string, { lines = false } = {}): string | undefined {
    const path = this.text(`${name}_FILE`)
    const isTwice = path !== undefined && this.#given(name) !== undefined
    if (isTwice) this.fault(`${name}_FILE`, `give ${name} or ${name}_FILE, not both`)
    const source = path === undefined ? name : `${name}_FILE`
    const content = path === undefined ? this.#given(name) : this.#read(source, path)
    return this.#usable(source, lines ? content?.replaceAll(/\s+/g, ' ') : content)
  }

  wholeNumber(name: string, fallback: number, min: number, max: number): number {
    const value = this.text(name)
    if (value === undefined) return fallback
    if (/^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max)
      return Number(value)
    this.fault(name, `give a whole number from ${min} to ${max}`)
    return fallback
  }

  /** A name or an address to listen at; one of IPv6 with or without brackets, which it is returned without. */
  host(name: string, fallback: string): string {
    const value = this.text(name) ?? fallback
    const address = /^\[(.+)\]$/.exec(value)?.[1] ?? value
    if (isIP(address) === 6 || /^[\w.-]+$/.test(value)) return address
    this.fault(name, `give an address alone, such as ${fallback} or ::1; the port goes into PORT`)
    return fallback
  }

  /** An origin: scheme, host and port, with nothing behind it. */
  origin(name: string, fallback: string): URL {
    const value = this.text(name) ?? fallback
    const url = URL.parse(value)
    const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
    if (isWeb && url.href === `${url.origin}/`) return url
    this.fault(name, `give an address without a path, such as ${fallback}`)
    return new URL(fallback)
  }

  #given(name: string): string | undefined {
    return this.#environment[name]?.trim() || undefined
  }

  #read(setting: string, path: string): string | undefined {
    try {
      const content = readFileSync(path)
      // The zeros are those of UTF-16.
      if (!isUtf8(content) || content.includes(0)) {
        this.fault(setting, 'the file it names is not text in UTF-8: save it as such')
      }
      const text = content.toString().trim()
      if (text !== '') return text
      this.fault(setting, 'the file it names is empty; put the secret into it')
    } catch {
      this.fault(setting, 'the file it names cannot be read; check its path and permissions')
    }
    return undefined
  }

  #usable(setting: string, value: string | undefined): string | undefined {
    if (value === undefined) return undefined
    const mend = UNUSABLE.find(([pattern]) => pattern.test(value))?.[1]
    if (mend !== undefined) this.fault(setting, mend)
    return (WRAPPED.test(value) ? value.slice(1, -1).trim() : value) || undefined
  }
}

/** Whether the setting or the file with its content. */
function nameOf(setting: string): string {
  return setting.replace(/_FILE$/, '')
}

/** Whether the name reaches this machine alone. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname)
}
