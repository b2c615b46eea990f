/** `npm run audit:…`: the built page under Lighthouse, or how soon it answers. Exits with 1 if it falls short. */
import { join } from 'node:path'
import { buildPage, fail, pinnedNode, pnpm, ROOT, run, step } from './lib/run.mjs'

const [name = ''] = process.argv.slice(2)
if (name !== 'web' && name !== 'speed') fail(`unknown audit "${name}": use web, speed`)

await buildPage()
if (name === 'web') await installLighthouse()
process.exit(await run(pinnedNode(), [join(ROOT, 'e2e', 'audits', `${name}.ts`)]))

/** With a lock file of its own: nothing else needs it. */
async function installLighthouse() {
  const folder = join(ROOT, 'e2e', 'audits', 'lighthouse')
  await step('Installing Lighthouse', () =>
    pnpm(['--dir', folder, 'install', '--ignore-workspace', '--frozen-lockfile'], { quiet: true }),
  )
}
