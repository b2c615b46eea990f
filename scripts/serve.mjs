/**
 * `npm run serve`: serves what `npm run build` has made. It writes nothing into the checkout, so that another user may
 * run it than the one who built it, and needs no network but Twilio and the database.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail, pinnedNode, ROOT, run, SERVER } from './lib/run.mjs'

if (!existsSync(join(ROOT, 'apps', 'web', 'dist', 'index.html'))) fail('run `npm run build` first')
process.exit(await run(pinnedNode(), SERVER, { env: process.env }))
