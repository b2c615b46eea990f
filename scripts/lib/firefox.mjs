/** The Firefox that the machine has: it needs no download, and is the one that people use. */
import { existsSync } from 'node:fs'
import { fail } from './run.mjs'

const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** The path of Firefox: what `FIREFOX_PATH` names, else where it usually is. Ends the command where there is none. */
export function findFirefox() {
  const asked = process.env['FIREFOX_PATH']
  const path = (asked ? [asked] : USUAL_PLACES).find((place) => existsSync(place))
  return (
    path ??
    fail(
      asked
        ? `there is no Firefox at ${asked}, which FIREFOX_PATH names`
        : 'there is no Firefox here: install it (on Debian: apt-get install firefox-esr), or name it with FIREFOX_PATH',
    )
  )
}
