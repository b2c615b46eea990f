/** `npm run fix`: repairs what the linter can repair, and formats. */
import { run } from './lib/run.mjs'

const lint = await run('oxlint', ['--type-aware', '--fix', 'apps', 'packages', 'e2e', 'scripts'])
const format = await run('oxfmt', [])
process.exit(lint || format)
