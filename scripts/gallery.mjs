/**
 * `npm run gallery`: pictures of every state of every page, light and dark, at three widths.
 * `npm run gallery -- accept`: the key states as they are now become the screenshots that tests compare with.
 */
import { join } from 'node:path'
import { buildPage, ROOT, run } from './lib/run.mjs'

const GALLERY = join(ROOT, 'e2e', 'test-results', 'gallery')

await buildPage()
const isAccepted = process.argv[2] === 'accept'
const program = join(ROOT, 'e2e', 'node_modules', '.bin', 'playwright')
const code = isAccepted
  ? await run(program, ['test', '--config', config('playwright'), 'states.spec', '-u', 'changed'], {
      // Screenshots are compared with this browser alone.
      env: { CHROME_PATH: 'packaged' },
    })
  : await run(program, ['test', '--config', config('gallery')])
if (code === 0 && !isAccepted) process.stdout.write(`Open ${join(GALLERY, 'index.html')}\n`)
process.exit(code)

/** @param {string} name */
function config(name) {
  return join(ROOT, 'e2e', `${name}.config.ts`)
}
