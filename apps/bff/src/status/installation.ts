import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

/** What runs here, and since when. */
export type Installation = { version: string; startedAt: string }

const ROOT_PACKAGE = new URL('../../../../package.json', import.meta.url)
const Package = z.object({ version: z.string() })

export function readInstallation(): Installation {
  const { version } = Package.parse(JSON.parse(readFileSync(ROOT_PACKAGE, 'utf8')))
  return { version, startedAt: new Date().toISOString() }
}
