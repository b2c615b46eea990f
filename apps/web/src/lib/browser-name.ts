import { browsers as messages } from '#messages/lib'

/** The first that matches counts: most browsers also claim to be the ones below them. */
const BROWSERS: [string, RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
]

const SYSTEMS: [string, RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]

/** A User-Agent in words, such as "Firefox on Windows". A guess: it is for recognising, not for deciding. */
export function browserName(userAgent: string): string {
  const browser = nameIn(BROWSERS, userAgent) ?? messages.unknown
  const system = nameIn(SYSTEMS, userAgent)
  return system ? messages.on(browser, system) : browser
}

function nameIn(names: [string, RegExp][], userAgent: string): string | undefined {
  return names.find(([, pattern]) => pattern.test(userAgent))?.[0]
}
