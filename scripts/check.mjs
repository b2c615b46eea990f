/** `npm run check`: every static check. */
import { runChecks } from './lib/checks.mjs'

process.exit(await runChecks([]))
