/** Field values of a reply, in Twilio's own snake_case. */
export type Fields = Record<string, unknown>

/** The fields of one record. */
export type Resource = Fields & { sid: string }

/** What a route answers: a record, a page of records, or nothing (204). */
export type Answer = { status: number; body?: Fields; element?: string }

/** Documented: RFC 2822, in GMT. https://www.twilio.com/docs/usage/twilios-response */
export function rfc2822(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}

/**
 * Decodes a form body; `%20` and `+` are both a space. The last value of a name counts.
 * https://url.spec.whatwg.org/#application/x-www-form-urlencoded
 */
export function decodeForm(body: string): Map<string, string> {
  return new Map(new URLSearchParams(body))
}

export type Format = 'json' | 'xml'

/**
 * A body as it goes out. Documented: the 2010 API answers XML unless the path ends in `.json`. A
 * record stands in an element of its own; a page, which has none, stands in the root.
 */
export function render(format: Format, body: Fields, element?: string): string {
  if (format === 'json') return JSON.stringify(body)
  const content = element ? node(element, body) : children(body)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TwilioResponse>${content}</TwilioResponse>`
}

function children(fields: object): string {
  return Object.entries(fields)
    .map(([key, child]) => node(pascal(key), child))
    .join('')
}

function node(name: string, value: unknown): string {
  if (value === null || value === undefined) return `<${name}/>`
  if (Array.isArray(value)) {
    const singular = name.replace(/s$/, '')
    return `<${name}>${value.map((item) => node(singular, item)).join('')}</${name}>`
  }
  if (typeof value === 'object') return `<${name}>${children(value)}</${name}>`
  return `<${name}>${escape(typeof value === 'string' ? value : JSON.stringify(value))}</${name}>`
}

function pascal(key: string): string {
  return key.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function escape(text: string): string {
  return text.replaceAll(/[<>&"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`)
}
