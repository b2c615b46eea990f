/** `npm start`: builds the page if it changed and serves it; without Twilio settings, on the emulator. */
import { join } from 'node:path'
import { buildPage, CACHE, pinnedNode, run, SERVER } from './lib/run.mjs'

await buildPage()
process.stdout.write('Starting …\n')
const env = { ...process.env, NODE_COMPILE_CACHE: join(CACHE, 'node') }
process.exit(await run(pinnedNode(), SERVER, { env }))
