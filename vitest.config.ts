import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const POSTGRES = join(import.meta.dirname, 'scripts', 'lib', 'vitest-postgres.mjs')
/** Compiled code that the processes of the tests start from. */
const CODE_CACHE = join(import.meta.dirname, 'node_modules', '.cache', 'sipdesk', 'node')

/**
 * Files about what keeps nothing in the store, or about SQLite's own files: one engine is enough for them.
 * Every other file of the BFF, and so each new one, runs on both.
 */
const WITHOUT_STORE = [
  'src/{log,main}.test.ts',
  'src/outbound-proxy.test.ts',
  'src/{config,domains,http,twilio,usernames}/**',
  'src/health/readiness.test.ts',
  'src/commands/{backup-and-restore,broken-backup}.test.ts',
  'src/credential-lists/list-sizes.test.ts',
  'src/credentials/{evidence,list-credentials}.test.ts',
  'src/people/{common-passwords,role-claim}.test.ts',
  'src/store/*sqlite*.test.ts',
  'src/store/{power-cut,unindexed}.test.ts',
]

/** Of PostgreSQL alone. */
const ABOUT_POSTGRES = ['src/**/postgres*.test.ts']

/** One project per package, so that a failing file names its package; the BFF's once for each engine. */
const projects = [
  { name: 'packages/shared' },
  { name: 'packages/twilio-emulator' },
  { name: 'apps/bff', exclude: ABOUT_POSTGRES },
  { name: 'apps/bff on PostgreSQL', root: 'apps/bff', engine: 'postgres', exclude: WITHOUT_STORE },
  { name: 'apps/web' },
  { name: 'e2e', engine: 'postgres' },
]

/** The proofs wait longest: begun first, they wait beside all the rest. */
class ProofsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProof = ({ moduleId }: TestSpecification) => moduleId.includes('/e2e/proofs/')
    return (await super.sort(files)).toSorted((a, b) => Number(isProof(b)) - Number(isProof(a)))
  }
}

export default defineConfig({
  test: {
    // Most tests wait for a process, a disk or a deadline rather than for a core.
    maxWorkers: 5,
    // No module of ours keeps state that a test would notice: what a file imports, the next one may use.
    isolate: false,
    sequence: { sequencer: ProofsFirst },
    // The OpenID provider of the tests warns at length that it is one for tests.
    onConsoleLog: (line) => !line.includes('oidc-provider'),
    projects: projects.map(({ name, root = name, engine = 'sqlite', exclude = [] }) => ({
      root,
      test: {
        name,
        environment: 'node' as const,
        include: ['**/*.test.ts'],
        exclude: ['**/node_modules/**', ...exclude],
        // Every core may be busy, with other files or with other work: these only end what never ends.
        testTimeout: 240_000,
        expect: { poll: { timeout: 60_000 } },
        hookTimeout: 240_000,
        env: { TEST_ENGINE: engine, NODE_COMPILE_CACHE: CODE_CACHE },
        globalSetup: engine === 'postgres' ? [POSTGRES] : [],
      },
    })),
  },
})
