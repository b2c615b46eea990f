import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

type Component = { type: string; group?: string; name: string; version: string; purl: string }
type Sbom = {
  bomFormat: string
  specVersion: string
  metadata: { component: Component }
  components: Component[]
}

/** What the command prints, and nothing beside it. */
function sbom(): Sbom {
  const printed = execFileSync(process.execPath, [join('scripts', 'sbom.mjs')], {
    cwd: ROOT,
    maxBuffer: 2 ** 25,
  })
  return JSON.parse(printed.toString()) as Sbom
}

test('npm run sbom prints CycloneDX: Sipdesk, and each package with the version of the catalog', () => {
  const { bomFormat, specVersion, metadata, components } = sbom()
  expect({ bomFormat, specVersion }).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.7' })
  expect(metadata.component).toMatchObject({ type: 'application', name: 'sipdesk' })
  const purls = components.map(({ purl }) => purl)
  const catalog = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8')
  for (const name of ['express', 'better-auth', 'kysely', 'pg', 'react', 'undici']) {
    const version = new RegExp(`^ {2}${name}: (.+)$`, 'm').exec(catalog)?.[1]
    expect(purls).toContain(`pkg:npm/${name}@${version}`)
  }
  // What only tests, builds and measurements use is not part of what runs.
  expect(purls.filter((purl) => /\/(oxlint|turbo|fast-check|twilio)@/.test(purl))).toEqual([])
})

test('what else a command says does not get between its lines', () => {
  const run = join(ROOT, 'scripts', 'lib', 'run.mjs')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `(await import('${run}')).step('Installing', async () => 0)`],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  expect(stderr).toContain('Installing')
})
