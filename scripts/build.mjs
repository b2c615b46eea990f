/** `npm run build`: all that `npm run serve` needs, once for each release. */
import { buildPage } from './lib/run.mjs'

await buildPage()
