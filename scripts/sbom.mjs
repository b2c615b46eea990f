/** `npm run sbom`: prints the packages that production uses, as CycloneDX, by the lock file. Works without a network. */
import { pnpm } from './lib/run.mjs'

process.exit(
  await pnpm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--prod']),
)
