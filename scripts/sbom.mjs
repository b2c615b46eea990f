/** `npm run sbom`: prints the packages that production uses, as CycloneDX, by the lock file. Works without a network. */
import { pnpm } from './lib/run.mjs'

const format = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application']
// What the bench compares Sipdesk with runs in no production.
process.exit(await pnpm(['--filter=!@sipdesk/bench', 'sbom', ...format, '--prod']))
