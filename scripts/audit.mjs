/** `npm run audit:web`: Lighthouse against the built page. Installs it first, with a lock file of its own. */
import { join } from 'node:path'
import { pinnedNode, pnpm, ROOT, run, step } from './lib/run.mjs'

await step('Building the page', () =>
  pnpm(['exec', 'turbo', 'run', 'build', '--filter=@sipdesk/web'], { quiet: true }),
)
await step('Installing Lighthouse', () =>
  pnpm(
    [
      '--dir',
      join(ROOT, 'e2e', 'lighthouse'),
      'install',
      '--ignore-workspace',
      '--frozen-lockfile',
    ],
    { quiet: true },
  ),
)
process.exit(await run(pinnedNode(), [join(ROOT, 'e2e', 'audit-web.ts')]))
