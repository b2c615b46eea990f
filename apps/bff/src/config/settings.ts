import { readFileSync } from 'node:fs'

export type Environment = Record<string, string | undefined>

/** A setting that cannot be used: its name and how to fix it. Never the value of a secret. */
export type Fault = { setting: string; fix: string }

/**
 * Reads settings one by one and collects their faults, so that all can be printed at once. An empty
 * setting counts as missing.
 */
export class SettingsReader {
  readonly faults: Fault[] = []
  readonly #environment: Environment

  constructor(environment: Environment) {
    this.#environment = environment
  }

  fault(setting: string, fix: string): void {
    this.faults.push({ setting, fix })
  }

  has(name: string): boolean {
    return this.text(name) !== undefined || this.text(`${name}_FILE`) !== undefined
  }

  text(name: string): string | undefined {
    return this.#environment[name]?.trim() || undefined
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

  /** A secret: from the setting itself, or from the file that NAME_FILE names. */
  secret(name: string): string | undefined {
    const path = this.text(`${name}_FILE`)
    if (path === undefined) return this.text(name)
    if (this.text(name) !== undefined) {
      this.fault(`${name}_FILE`, `give ${name} or ${name}_FILE, not both`)
      return undefined
    }
    try {
      const content = readFileSync(path, 'utf8').trim()
      if (content !== '') return content
      this.fault(`${name}_FILE`, 'the file it names is empty; put the secret into it')
    } catch {
      this.fault(`${name}_FILE`, 'the file it names cannot be read; check its path and permissions')
    }
    return undefined
  }

  wholeNumber(name: string, fallback: number, min: number, max: number): number {
    const value = this.text(name)
    if (value === undefined) return fallback
    if (/^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max)
      return Number(value)
    this.fault(name, `give a whole number from ${min} to ${max}`)
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
}

/** Whether the name reaches this machine alone. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname)
}
